import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useEditing } from '../form/useEditing.ts';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { MouFields } from './MouFields.tsx';
import { MouEditDocument, MouFormPartnersDocument } from './MouForm.generated.ts';
import { MouDocument, type MouFactsFragment } from './MouPage.generated.ts';
import { toMouFormValues, toMouInput } from './mou-form.ts';
import { useMouDifferences } from './useMouDifferences.ts';
import { useMouForm } from './useMouForm.ts';

const atMost = 100;

/** Changes a draft. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function MouEditForm({ mou }: { mou: MouFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data: known } = useQuery(MouFormPartnersDocument, { variables: { first: atMost } });
  const [edit] = useMutation(MouEditDocument);
  const state = useMouForm(toMouFormValues(mou));
  const differences = useMouDifferences();

  const editing = useEditing(
    mou,
    { ...state, show: (taken) => state.replace(toMouFormValues(taken)) },
    {
      send: async (version) => {
        const { data } = await edit({ variables: { id: mou.id, input: toMouInput(state.values), version } });
        return data?.mouEdit;
      },
      readNewest: async () => {
        const { data } = await client.query({
          query: MouDocument,
          variables: { id: mou.id },
          fetchPolicy: 'network-only',
        });
        return data?.mou;
      },
      onSaved: () => navigate(`/mou/${mou.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash }),
    },
  );
  const { base, newer } = editing;

  return (
    <Page
      title={t`Ubah MoU`}
      crumbs={[
        { to: '/mou', label: t`MoU` },
        { to: `/mou/${base.id}`, label: base.title },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toMouFormValues(newer))}
          onTakeTheirs={() => editing.takeNewer(newer)}
          onKeepMine={() => editing.keepMine(newer)}
        />
      )}
      <FormFrame {...state} failure={editing.failure} onSubmit={editing.save}>
        <MouFields state={state} known={known} mouId={base.id} />
        <FormActs submitLabel={t`Simpan perubahan`} isBusy={editing.isBusy} cancelTo={`/mou/${base.id}`} />
      </FormFrame>
    </Page>
  );
}
