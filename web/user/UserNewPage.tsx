import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { UserCreateDocument } from './UserForm.generated.ts';
import { UserFormBody } from './UserFormBody.tsx';
import { emptyUserForm, toUserInput } from './user-form.ts';
import { useUserForm } from './useUserForm.ts';

export function UserNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [create, { loading }] = useMutation(UserCreateDocument);
  const [failure, setFailure] = useState<unknown>(null);
  // One key for one user: sending it twice, after a lost answer for example, makes one.
  const idempotencyKey = useRef(crypto.randomUUID());
  const [onlyRole, ...moreRoles] = viewer.rolesToGive;
  const state = useUserForm({
    ...emptyUserForm,
    role: onlyRole && moreRoles.length === 0 ? onlyRole : '',
    partnerIds: viewer.partner ? [viewer.partner.id] : [],
  });

  if (!onlyRole) {
    return <NotFoundPage />;
  }

  async function save() {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await create({
        variables: {
          login: state.values.login.trim(),
          input: toUserInput(state.values),
          idempotencyKey: idempotencyKey.current,
        },
      });
      const user = data?.userCreate.user;
      if (user) {
        navigate(`/pengguna/${user.id}`, {
          state: { flash: t`Pengguna ditambahkan. Terbitkan kode agar ia dapat masuk.` } satisfies Flash,
        });
      } else {
        state.showServerProblems(data?.userCreate.userErrors ?? []);
        idempotencyKey.current = crypto.randomUUID();
      }
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Page
      title={t`Tambah pengguna`}
      crumbs={[{ to: '/pengguna', label: t`Pengguna` }]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <UserFormBody
        state={state}
        isLoginFixed={false}
        failure={failure}
        onSubmit={save}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan pengguna`}
            </Button>
            <Link to="/pengguna">{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
