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
import { PartnerFields } from './PartnerFields.tsx';
import { PartnerCreateDocument } from './PartnerForm.generated.ts';
import { emptyPartnerForm, toPartnerInput } from './partner-form.ts';
import { usePartnerForm } from './usePartnerForm.ts';

export function PartnerNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [create] = useMutation(PartnerCreateDocument);
  const state = usePartnerForm(emptyPartnerForm);
  const creating = useCreating(state);

  if (!viewer.viewerCanCreatePartner) {
    return <NotFoundPage />;
  }

  async function save() {
    const answer = await creating.save(async (idempotencyKey) => {
      const { data } = await create({ variables: { input: toPartnerInput(state.values), idempotencyKey } });
      return data?.partnerCreate;
    });
    if (answer?.partner) {
      navigate(`/mitra/${answer.partner.id}`, { state: { flash: t`Mitra ditambahkan.` } satisfies Flash });
    }
  }

  return (
    <Page
      title={t`Tambah mitra`}
      crumbs={[{ to: '/mitra', label: t`Mitra` }]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <FormFrame {...state} failure={creating.failure} onSubmit={save}>
        <PartnerFields state={state} />
        <FormActs submitLabel={t`Simpan mitra`} isBusy={creating.isBusy} cancelTo="/mitra" />
      </FormFrame>
    </Page>
  );
}
