import { useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useRoleWords } from '../access/useRoleWords.ts';
import type { Role } from '../apollo/schema.generated.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './UsersPage.module.css';

interface UserFilter {
  text: string;
  role: Role | null;
  /** null: open and closed ones. */
  closed: boolean | null;
}

/** What the address says of the list. */
export function useUserFilter(): UserFilter {
  const roles = useRoleWords();
  const [search] = useSearchParams();
  const wanted = search.get('peran');
  const state = search.get('keadaan');
  return {
    text: search.get('cari') ?? '',
    role: (Object.keys(roles) as Role[]).find((role) => role === wanted) ?? null,
    closed: state === 'semua' ? null : state === 'ditutup',
  };
}

export function UserFilters() {
  const { t } = useLingui();
  const roles = useRoleWords();
  const filter = useUserFilter();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (box.current) {
      box.current.value = filter.text;
    }
  }, [filter.text]);

  function set(key: 'cari' | 'peran' | 'keadaan', value: string) {
    const next = new URLSearchParams(search);
    if (value) {
      next.set(key, value);
    } else {
      next.delete(key);
    }
    navigate({ search: next.toString() });
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    set('cari', box.current?.value.trim() ?? '');
  }

  return (
    <div className={`${classes.tools} no-print`}>
      <search>
        <form className={classes.search} onSubmit={submit}>
          <TextInput
            ref={box}
            type="search"
            className={classes.box}
            aria-label={t`Cari nama, nama pengguna, atau wilayah`}
            placeholder={t`Cari nama atau wilayah`}
            leftSection={<Icon name="search" />}
            defaultValue={filter.text}
            autoComplete="off"
          />
          <Button type="submit" variant="default">
            {t`Cari`}
          </Button>
        </form>
      </search>
      <NativeSelect
        aria-label={t`Peran`}
        value={filter.role ?? ''}
        onChange={(event) => set('peran', event.currentTarget.value)}
        data={[
          { value: '', label: t`Semua peran` },
          ...Object.entries(roles).map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        aria-label={t`Keadaan`}
        value={filter.closed === null ? 'semua' : filter.closed ? 'ditutup' : ''}
        onChange={(event) => set('keadaan', event.currentTarget.value)}
        data={[
          { value: '', label: t`Akun terbuka` },
          { value: 'ditutup', label: t`Akun ditutup` },
          { value: 'semua', label: t`Semua akun` },
        ]}
      />
    </div>
  );
}
