import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { FilterBoxes } from '../list/FilterBoxes.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { BelongingNote } from './BelongingNote.tsx';
import classes from './MembersPage.module.css';
import { countFilters, type FilterKey, readSearchedNik } from './member-filter.ts';

// a phone shows the list before it has the boxes, which nobody sees there at first
const MemberFilterFields = lazy(async () => ({
  default: (await import('./MemberFilterFields.tsx')).MemberFilterFields,
}));

export function MemberFilters() {
  const { t } = useLingui();
  const nik = readSearchedNik(useLocation().state);
  const { search, get } = useListAddress<FilterKey>();

  return (
    <>
      <FilterBoxes count={countFilters(search, nik)} clearTo="/peserta">
        <Suspense fallback={<div className={classes.filterRoom} />}>
          <MemberFilterFields />
        </Suspense>
      </FilterBoxes>
      <BelongingNote groupId={get('kelompok')} mouId={get('mou')} />
      {get('impor') && <p>{t`Hanya peserta dari satu impor.`}</p>}
    </>
  );
}
