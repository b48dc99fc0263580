import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FilterBoxes } from '../list/FilterBoxes.tsx';
import { RegionFilter } from '../list/FilterPlaces.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { Page } from '../ui/Page.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import type { AgeLimitBudgetFragment } from './AgeLimit.generated.ts';
import { AgeLimitPeople } from './AgeLimitPeople.tsx';
import { AgeLimitUnits } from './AgeLimitUnits.tsx';

/** Who outgrows a budget from this month to three months on, by person and by unit. */
export function AgeLimitPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const paging = useCursorStack();
  const { search, set, get } = useListAddress<'wilayah'>();
  const [budget, setBudget] = useState<AgeLimitBudgetFragment | null | undefined>(undefined);
  const isByUnit = search.get('per') === 'unit';
  const addressOf = (per: string | null) => {
    const next = new URLSearchParams(search);
    if (per) next.set('per', per);
    else next.delete('per');
    return `/anggaran/${id}/umur?${next}`;
  };
  const list = { budgetId: id, regionCode: get('wilayah') || null, paging, onBudget: setBudget };

  if (!viewer.viewerCanReadMembers || budget === null) return <NotFoundPage />;
  return (
    <Page
      title={t`Batas umur`}
      listPage={paging.number}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: `/anggaran/${id}`, label: budget.name }] : []),
      ]}
      lead={
        budget &&
        t`Bulan ini sampai tiga bulan ke depan. Satu bulan dibayar bagi yang pada hari pertamanya berumur ${budget.ageFrom} sampai ${budget.ageTo} tahun (${budget.decree ?? t`aturan anggaran`}).`
      }
    >
      <TabLinks
        label={t`Cara melihat batas umur`}
        current={isByUnit ? 'unit' : 'orang'}
        tabs={[
          { key: 'orang', label: t`Per orang`, to: addressOf(null) },
          { key: 'unit', label: t`Per unit`, to: addressOf('unit') },
        ]}
      />
      <FilterBoxes count={get('wilayah') ? 1 : 0} clearTo={`/anggaran/${id}/umur${isByUnit ? '?per=unit' : ''}`}>
        <RegionFilter value={get('wilayah')} onChange={(code) => set('wilayah', code)} />
      </FilterBoxes>
      {isByUnit ? <AgeLimitUnits {...list} /> : <AgeLimitPeople {...list} />}
    </Page>
  );
}
