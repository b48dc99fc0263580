import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useEditing } from '../form/useEditing.ts';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { PartnerFields } from './PartnerFields.tsx';
import { PartnerEditDocument } from './PartnerForm.generated.ts';
import { PartnerDocument, type PartnerFactsFragment } from './PartnerPage.generated.ts';
import { toPartnerFormValues, toPartnerInput } from './partner-form.ts';
import { usePartnerDifferences } from './usePartnerDifferences.ts';
import { usePartnerForm } from './usePartnerForm.ts';

/** Changes a partner. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function PartnerEditForm({ partner }: { partner: PartnerFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit] = useMutation(PartnerEditDocument);
  const state = usePartnerForm(toPartnerFormValues(partner));
  const differences = usePartnerDifferences();

  const editing = useEditing(
    partner,
    { ...state, show: (taken) => state.replace(toPartnerFormValues(taken)) },
    {
      send: async (version) => {
        const { data } = await edit({ variables: { id: partner.id, input: toPartnerInput(state.values), version } });
        return data?.partnerEdit;
      },
      readNewest: async () => {
        const { data } = await client.query({
          query: PartnerDocument,
          variables: { id: partner.id },
          fetchPolicy: 'network-only',
        });
        return data?.partner;
      },
      onSaved: () => navigate(`/mitra/${partner.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash }),
    },
  );
  const { base, newer } = editing;

  return (
    <Page
      title={t`Ubah mitra`}
      crumbs={[
        { to: '/mitra', label: t`Mitra` },
        { to: `/mitra/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toPartnerFormValues(newer))}
          onTakeTheirs={() => editing.takeNewer(newer)}
          onKeepMine={() => editing.keepMine(newer)}
        />
      )}
      <FormFrame {...state} failure={editing.failure} onSubmit={editing.save}>
        <PartnerFields state={state} />
        <FormActs submitLabel={t`Simpan perubahan`} isBusy={editing.isBusy} cancelTo={`/mitra/${base.id}`} />
      </FormFrame>
    </Page>
  );
}
