import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useRoleWords } from '../access/useRoleWords.ts';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { UserStateTag } from './UserStateTag.tsx';
import type { UserRowFragment } from './UsersPage.generated.ts';

export function useUserColumns(): DataColumn<UserRowFragment>[] {
  const { t } = useLingui();
  const roles = useRoleWords();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t`Nama`,
        isRowHeader: true,
        cell: (user) => <Link to={`/pengguna/${user.id}`}>{user.name}</Link>,
      },
      { id: 'login', header: t`Nama pengguna`, phone: 'hidden', cell: (user) => user.login },
      { id: 'role', header: t`Peran`, phone: 'hidden', cell: (user) => roles[user.role] },
      { id: 'scope', header: t`Lingkup`, grows: true, phone: 'second', cell: (user) => user.scopeLabel },
      { id: 'state', header: t`Keadaan`, phone: 'first', cell: (user) => <UserStateTag user={user} /> },
      {
        id: 'last',
        header: t`Terakhir masuk`,
        phone: 'hidden',
        cell: (user) => (user.lastSignInAt ? format.dateTime(user.lastSignInAt) : '–'),
      },
    ],
    [t, roles, format],
  );
}
