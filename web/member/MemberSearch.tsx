import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { SearchForm } from '../list/SearchForm.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import classes from './MemberSearch.module.css';
import { readSearchedNik, readSearchText } from './member-filter.ts';
import { groupNik } from './nik.ts';

/** One box for a NIK, a name or a KPJ. A NIK travels in the history entry only: addresses end up in logs. */
export function MemberSearch() {
  const { t } = useLingui();
  const { state } = useLocation();
  const { set, get } = useListAddress<'cari'>();
  const box = useRef<HTMLInputElement>(null);
  const nik = readSearchedNik(state);
  const wantsFocus = typeof state === 'object' && state !== null && 'focusSearch' in state;

  useEffect(() => {
    if (wantsFocus) {
      box.current?.focus();
    }
  }, [wantsFocus]);

  function find(typed: string) {
    const text = readSearchText(typed);
    set('cari', text.kind === 'text' ? text.text : '', text.kind === 'nik' ? { nik: text.nik } : null);
  }

  return (
    <SearchForm
      label={t`Cari NIK, nama, atau KPJ`}
      box={box}
      shown={nik ? groupNik(nik) : get('cari')}
      onSearch={find}
      rightSection={
        <span className={classes.key} aria-hidden="true">
          /
        </span>
      }
    />
  );
}
