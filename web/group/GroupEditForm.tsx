import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useEditing } from '../form/useEditing.ts';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { GroupFields } from './GroupFields.tsx';
import { GroupEditDocument } from './GroupForm.generated.ts';
import { GroupDocument, type GroupFactsFragment } from './GroupPage.generated.ts';
import { toGroupFormValues, toGroupInput } from './group-form.ts';
import { useGroupDifferences } from './useGroupDifferences.ts';
import { useGroupForm } from './useGroupForm.ts';

/** Changes a group. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function GroupEditForm({ group }: { group: GroupFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit] = useMutation(GroupEditDocument);
  const state = useGroupForm(toGroupFormValues(group));
  const differences = useGroupDifferences();

  const editing = useEditing(
    group,
    { ...state, show: (taken) => state.replace(toGroupFormValues(taken)) },
    {
      send: async (version) => {
        const { data } = await edit({ variables: { id: group.id, input: toGroupInput(state.values), version } });
        return data?.groupEdit;
      },
      readNewest: async () => {
        const { data } = await client.query({
          query: GroupDocument,
          variables: { id: group.id },
          fetchPolicy: 'network-only',
        });
        return data?.group;
      },
      onSaved: () => navigate(`/kelompok/${group.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash }),
    },
  );
  const { base, newer } = editing;

  return (
    <Page
      title={t`Ubah kelompok`}
      crumbs={[
        { to: '/kelompok', label: t`Kelompok` },
        { to: `/kelompok/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toGroupFormValues(newer))}
          onTakeTheirs={() => editing.takeNewer(newer)}
          onKeepMine={() => editing.keepMine(newer)}
        />
      )}
      <FormFrame {...state} failure={editing.failure} onSubmit={editing.save}>
        <GroupFields state={state} partnerId={base.partner.id} responsible={base.responsible} isNew={false} />
        <FormActs submitLabel={t`Simpan perubahan`} isBusy={editing.isBusy} cancelTo={`/kelompok/${base.id}`} />
      </FormFrame>
    </Page>
  );
}
