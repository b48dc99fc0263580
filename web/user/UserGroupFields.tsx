import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { SelectField } from '../ui/fields.tsx';
import { UserScopeGroupsDocument } from './UserForm.generated.ts';
import type { UserFormState } from './useUserForm.ts';

/** Which group the user sees; of several the first one is offered for a change. */
export function UserGroupFields({ state }: { state: UserFormState }) {
  const { t } = useLingui();
  const { values, change, problemOf } = state;
  const [partnerId = ''] = values.partnerIds;
  const { data } = useQuery(UserScopeGroupsDocument, { variables: { partnerId }, skip: partnerId === '' });
  const groups = data?.userScopeGroups ?? [];
  return (
    <SelectField
      id="groups"
      label={t`Kelompok`}
      hint={partnerId === '' ? t`Pilih mitra dahulu.` : undefined}
      problem={problemOf('groups')}
      value={values.groupIds[0] ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        change({ groupIds: chosen ? [chosen, ...values.groupIds.slice(1).filter((id) => id !== chosen)] : [] });
      }}
      data={[
        { value: '', label: t`Pilih kelompok` },
        ...groups.map(({ id, name, led }) => ({ value: id, label: led ? `${name} (${t`punya ketua`})` : name })),
      ]}
    />
  );
}
