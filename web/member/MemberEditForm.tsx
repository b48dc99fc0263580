import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useEditing } from '../form/useEditing.ts';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { MemberFields } from './MemberFields.tsx';
import { MemberEditDocument } from './MemberForm.generated.ts';
import { MemberDocument, type MemberFactsFragment } from './MemberPage.generated.ts';
import { toMemberEditInput, toMemberFormValues } from './member-form.ts';
import { useMemberDifferences } from './useMemberDifferences.ts';
import { useMemberForm } from './useMemberForm.ts';

/** Changes the facts of a member. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function MemberEditForm({ member }: { member: MemberFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit] = useMutation(MemberEditDocument);
  const state = useMemberForm({ isNew: false, values: toMemberFormValues(member) });
  const differences = useMemberDifferences();

  const editing = useEditing(
    member,
    { ...state, show: (taken) => state.form.reset(toMemberFormValues(taken)) },
    {
      send: async (version) => {
        const { data } = await edit({
          variables: { id: member.id, input: toMemberEditInput(state.form.getValues()), version },
        });
        return data?.memberEdit;
      },
      readNewest: async () => {
        const { data } = await client.query({
          query: MemberDocument,
          variables: { id: member.id },
          fetchPolicy: 'network-only',
        });
        return data?.member;
      },
      onSaved: () => navigate(`/peserta/${member.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash }),
    },
  );
  const { base, newer } = editing;

  return (
    <Page
      title={t`Ubah data ${base.name}`}
      crumbs={[
        { to: '/peserta', label: t`Peserta` },
        { to: `/peserta/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.form.getValues(), toMemberFormValues(newer))}
          onTakeTheirs={() => editing.takeNewer(newer)}
          onKeepMine={() => editing.keepMine(newer)}
        />
      )}
      <FormFrame {...state} failure={editing.failure} onSubmit={editing.save}>
        <p className="figures">NIK {base.maskedNik}</p>
        <MemberFields state={state} isNew={false} />
        <FormActs submitLabel={t`Simpan perubahan`} isBusy={editing.isBusy} cancelTo={`/peserta/${base.id}`} />
      </FormFrame>
    </Page>
  );
}
