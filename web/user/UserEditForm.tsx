import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { UserEditDocument } from './UserForm.generated.ts';
import { UserFormBody } from './UserFormBody.tsx';
import { UserDocument, type UserFactsFragment } from './UserPage.generated.ts';
import { toUserFormValues, toUserInput } from './user-form.ts';
import { useUserDifferences } from './useUserDifferences.ts';
import { useUserForm } from './useUserForm.ts';

/** Changes a user. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function UserEditForm({ user }: { user: UserFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit, { loading }] = useMutation(UserEditDocument);
  const [base, setBase] = useState(user);
  const [newer, setNewer] = useState<UserFactsFragment | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const state = useUserForm(toUserFormValues(user));
  const differences = useUserDifferences();

  async function save(version: number) {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await edit({ variables: { id: base.id, input: toUserInput(state.values), version } });
      const problems = data?.userEdit.userErrors ?? [];
      if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) {
        const newest = await client.query({
          query: UserDocument,
          variables: { id: base.id },
          fetchPolicy: 'network-only',
        });
        setNewer(newest.data?.user ?? null);
      } else if (problems.length > 0) {
        state.showServerProblems(problems);
      } else {
        navigate(`/pengguna/${base.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash });
      }
    } catch (error) {
      setFailure(error);
    }
  }

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
          onTakeTheirs={() => {
            setBase(newer);
            state.replace(toUserFormValues(newer));
            setNewer(null);
          }}
          onKeepMine={() => {
            setBase(newer);
            setNewer(null);
            save(newer.version);
          }}
        />
      )}
      <UserFormBody
        state={state}
        isLoginFixed
        failure={failure}
        onSubmit={() => save(base.version)}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan perubahan`}
            </Button>
            <Link to={`/pengguna/${base.id}`}>{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
