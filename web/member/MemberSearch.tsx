import { useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import classes from './MemberSearch.module.css';
import { readSearchedNik, readSearchText } from './member-filter.ts';
import { groupNik } from './nik.ts';

/** One box for a NIK, a name or a KPJ. A NIK travels in the history entry only: addresses end up in logs. */
export function MemberSearch() {
  const { t } = useLingui();
  const location = useLocation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  const nik = readSearchedNik(location.state);
  const shown = nik ? groupNik(nik) : (search.get('cari') ?? '');
  const wantsFocus = typeof location.state === 'object' && location.state !== null && 'focusSearch' in location.state;

  useEffect(() => {
    if (wantsFocus) {
      box.current?.focus();
    }
  }, [wantsFocus]);

  useEffect(() => {
    if (box.current) {
      box.current.value = shown;
    }
  }, [shown]);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const next = new URLSearchParams(search);
    next.delete('cari');
    const text = readSearchText(box.current?.value ?? '');
    if (text.kind === 'text') {
      next.set('cari', text.text);
    }
    navigate({ search: next.toString() }, { state: text.kind === 'nik' ? { nik: text.nik } : null });
  }

  return (
    <search>
      <form className={classes.search} onSubmit={submit}>
        <TextInput
          ref={box}
          type="search"
          className={classes.box}
          aria-label={t`Cari NIK, nama, atau KPJ`}
          placeholder={t`Cari NIK, nama, atau KPJ`}
          leftSection={<Icon name="search" />}
          rightSection={
            <span className={classes.key} aria-hidden="true">
              /
            </span>
          }
          defaultValue={shown}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" variant="default">
          {t`Cari`}
        </Button>
      </form>
    </search>
  );
}
