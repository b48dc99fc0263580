import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { SelectField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { UserFormChoicesDocument } from './UserForm.generated.ts';
import { UserGroupFields } from './UserGroupFields.tsx';
import { hasOffice, hasPartners, hasReach, type OperatorReach } from './user-form.ts';
import type { UserFormState } from './useUserForm.ts';

/** How far the user will see; only what goes with the role is asked. */
export function UserScopeFields({ state }: { state: UserFormState }) {
  const { t } = useLingui();
  const { values, change, problemOf } = state;
  const { role, reach, partnerIds } = values;
  const { data } = useQuery(UserFormChoicesDocument, { skip: !hasOffice(role), fetchPolicy: 'cache-first' });
  const reaches: OperatorReach[] = ['region', 'groups', 'partner'];
  const labels: Record<OperatorReach, string> = {
    region: t`Satu wilayah`,
    groups: t`Kelompok`,
    partner: t`Seluruh mitra`,
  };
  return (
    <>
      {hasOffice(role) && (
        <SelectField
          id="office"
          label={t`Kantor`}
          problem={problemOf('office')}
          characters={44}
          value={values.officeId}
          onChange={(event) => change({ officeId: event.currentTarget.value })}
          data={[
            { value: '', label: t`Pilih kantor` },
            ...(data?.offices ?? []).map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` })),
          ]}
        />
      )}
      {hasPartners(role) && (
        <PartnerPicker
          id="partner"
          label={t({ message: 'Mitra', context: 'satu' })}
          emptyLabel={t`Pilih mitra`}
          problem={problemOf('partner')}
          value={partnerIds[0] ?? ''}
          onChange={(partnerId) =>
            // further partners of a user who has several stay as they are
            change({ partnerIds: partnerId ? [partnerId, ...partnerIds.slice(1)] : [], groupIds: [], leads: false })
          }
        />
      )}
      {hasReach(role) && (
        <RadioField
          id="reach"
          name="reach"
          label={t`Batas lingkup`}
          value={reach}
          onChange={(chosen) => change({ reach: reaches.find((known) => known === chosen) ?? 'region' })}
          choices={reaches.map((value) => ({ value, label: labels[value] }))}
        />
      )}
      {hasReach(role) && reach === 'region' && (
        <RegionPicker
          id="region"
          label={t`Wilayah tugas`}
          hint={t`Desa, kecamatan, kabupaten, atau provinsi. Operator melihat wilayah itu dan semua di bawahnya.`}
          problem={problemOf('region')}
          value={values.region}
          onChange={(region) => change({ region })}
        />
      )}
      {hasReach(role) && reach === 'groups' && (
        <>
          <UserGroupFields state={state} />
          <Checkbox
            id="leads"
            label={t`Ketua kelompok`}
            description={t`Satu kelompok punya satu ketua yang aktif.`}
            error={problemOf('leads')}
            checked={values.leads}
            onChange={(event) => change({ leads: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  );
}
