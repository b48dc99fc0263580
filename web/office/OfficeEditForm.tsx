import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useEditing } from '../form/useEditing.ts';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { OfficeFields } from './OfficeFields.tsx';
import { OfficeEditDocument } from './OfficeForm.generated.ts';
import { OfficeDocument, type OfficeFactsFragment } from './OfficePage.generated.ts';
import { OfficesDocument } from './OfficesPage.generated.ts';
import { servedElsewhere, toOfficeFormValues, toOfficeInput } from './office-form.ts';
import { useOfficeDifferences } from './useOfficeDifferences.ts';
import { useOfficeForm } from './useOfficeForm.ts';

/** Changes an office. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function OfficeEditForm({ office }: { office: OfficeFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data: known } = useQuery(OfficesDocument);
  const offices = known?.offices ?? [];
  const [edit] = useMutation(OfficeEditDocument);
  const elsewhere = useMemo(() => servedElsewhere(known?.offices ?? [], office.id), [known, office.id]);
  const state = useOfficeForm(toOfficeFormValues(office), elsewhere);
  const differences = useOfficeDifferences(offices);

  const editing = useEditing(
    office,
    { ...state, show: (taken) => state.replace(toOfficeFormValues(taken)) },
    {
      send: async (version) => {
        const { data } = await edit({ variables: { id: office.id, input: toOfficeInput(state.values), version } });
        return data?.officeEdit;
      },
      readNewest: async () => {
        const { data } = await client.query({
          query: OfficeDocument,
          variables: { id: office.id },
          fetchPolicy: 'network-only',
        });
        return data?.office;
      },
      onSaved: () => navigate(`/kantor/${office.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash }),
    },
  );
  const { base, newer } = editing;

  return (
    <Page
      title={t`Ubah kantor`}
      crumbs={[
        { to: '/kantor', label: t`Kantor` },
        { to: `/kantor/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toOfficeFormValues(newer))}
          onTakeTheirs={() => editing.takeNewer(newer)}
          onKeepMine={() => editing.keepMine(newer)}
        />
      )}
      <FormFrame {...state} failure={editing.failure} onSubmit={editing.save}>
        <OfficeFields state={state} offices={offices.filter(({ id }) => id !== base.id)} elsewhere={elsewhere} />
        <FormActs submitLabel={t`Simpan perubahan`} isBusy={editing.isBusy} cancelTo={`/kantor/${base.id}`} />
      </FormFrame>
    </Page>
  );
}
