import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useCreating } from '../form/useSaving.ts';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { UserFields } from './UserFields.tsx';
import { UserCreateDocument } from './UserForm.generated.ts';
import { emptyUserForm, toUserInput } from './user-form.ts';
import { useUserForm } from './useUserForm.ts';

export function UserNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [create] = useMutation(UserCreateDocument);
  const [onlyRole, ...moreRoles] = viewer.rolesToGive;
  const state = useUserForm({
    ...emptyUserForm,
    role: onlyRole && moreRoles.length === 0 ? onlyRole : '',
    partnerIds: viewer.partner ? [viewer.partner.id] : [],
  });
  const creating = useCreating(state);

  if (!onlyRole) {
    return <NotFoundPage />;
  }

  async function save() {
    const answer = await creating.save(async (idempotencyKey) => {
      const { data } = await create({
        variables: {
          login: state.values.login.trim(),
          input: toUserInput(state.values),
          idempotencyKey,
        },
      });
      return data?.userCreate;
    });
    if (answer?.user) {
      navigate(`/pengguna/${answer.user.id}`, {
        state: { flash: t`Pengguna ditambahkan. Terbitkan kode agar ia dapat masuk.` } satisfies Flash,
      });
    }
  }

  return (
    <Page
      title={t`Tambah pengguna`}
      crumbs={[{ to: '/pengguna', label: t`Pengguna` }]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <FormFrame {...state} failure={creating.failure} onSubmit={save}>
        <UserFields state={state} isLoginFixed={false} />
        <FormActs submitLabel={t`Simpan pengguna`} isBusy={creating.isBusy} cancelTo="/pengguna" />
      </FormFrame>
    </Page>
  );
}
