import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useRoleWords } from '../access/useRoleWords.ts';
import type { Role } from '../apollo/schema.generated.ts';
import { ListTools } from '../list/ListTools.tsx';
import { SearchForm } from '../list/SearchForm.tsx';
import { useListAddress } from '../list/useListAddress.ts';

interface UserFilter {
  text: string;
  role: Role | null;
  /** null: open and closed ones. */
  closed: boolean | null;
}

type Key = 'cari' | 'peran' | 'keadaan';

/** What the address says of the list. */
export function useUserFilter(): UserFilter {
  const roles = useRoleWords();
  const { get } = useListAddress<Key>();
  const wanted = get('peran');
  const state = get('keadaan');
  return {
    text: get('cari'),
    role: (Object.keys(roles) as Role[]).find((role) => role === wanted) ?? null,
    closed: state === 'semua' ? null : state === 'ditutup',
  };
}

export function UserFilters() {
  const { t } = useLingui();
  const roles = useRoleWords();
  const filter = useUserFilter();
  const { set } = useListAddress<Key>();
  return (
    <ListTools>
      <SearchForm
        label={t`Cari nama, nama pengguna, atau wilayah`}
        placeholder={t`Cari nama atau wilayah`}
        shown={filter.text}
        onSearch={(typed) => set('cari', typed)}
      />
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
    </ListTools>
  );
}
