import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useEditing } from '../form/useEditing.ts';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { UserFields } from './UserFields.tsx';
import { UserEditDocument } from './UserForm.generated.ts';
import { UserDocument, type UserFactsFragment } from './UserPage.generated.ts';
import { toUserFormValues, toUserInput } from './user-form.ts';
import { useUserDifferences } from './useUserDifferences.ts';
import { useUserForm } from './useUserForm.ts';

/** Changes a user. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function UserEditForm({ user }: { user: UserFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit] = useMutation(UserEditDocument);
  const state = useUserForm(toUserFormValues(user));
  const differences = useUserDifferences();

  const editing = useEditing(
    user,
    { ...state, show: (taken) => state.replace(toUserFormValues(taken)) },
    {
      send: async (version) => {
        const { data } = await edit({ variables: { id: user.id, input: toUserInput(state.values), version } });
        return data?.userEdit;
      },
      readNewest: async () => {
        const { data } = await client.query({
          query: UserDocument,
          variables: { id: user.id },
          fetchPolicy: 'network-only',
        });
        return data?.user;
      },
      onSaved: () => navigate(`/pengguna/${user.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash }),
    },
  );
  const { base, newer } = editing;

  return (
    <Page
      title={t`Ubah pengguna`}
      crumbs={[
        { to: '/pengguna', label: t`Pengguna` },
        { to: `/pengguna/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toUserFormValues(newer))}
          onTakeTheirs={() => editing.takeNewer(newer)}
          onKeepMine={() => editing.keepMine(newer)}
        />
      )}
      <FormFrame {...state} failure={editing.failure} onSubmit={editing.save}>
        <UserFields state={state} isLoginFixed />
        <FormActs submitLabel={t`Simpan perubahan`} isBusy={editing.isBusy} cancelTo={`/pengguna/${base.id}`} />
      </FormFrame>
    </Page>
  );
}
