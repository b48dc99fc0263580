import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useCreating } from '../form/useSaving.ts';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { GroupFields } from './GroupFields.tsx';
import { GroupCreateDocument } from './GroupForm.generated.ts';
import { emptyGroupForm, toGroupInput, toGroupStepInput } from './group-form.ts';
import { useGroupForm } from './useGroupForm.ts';

export function GroupNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [partnerId, setPartnerId] = useState(viewer.partner?.id ?? search.get('mitra') ?? '');
  const [create] = useMutation(GroupCreateDocument);
  const state = useGroupForm(emptyGroupForm);
  const creating = useCreating({
    ...state,
    check: () => state.check(partnerId ? [] : [{ fieldId: 'partner', code: 'PARTNER_EMPTY' }]),
  });

  if (!viewer.viewerCanCreateGroup) {
    return <NotFoundPage />;
  }

  async function save() {
    const answer = await creating.save(async (idempotencyKey) => {
      const { data } = await create({
        variables: {
          partnerId,
          input: toGroupInput(state.values),
          step: toGroupStepInput(state.step),
          idempotencyKey,
        },
      });
      return data?.groupCreate;
    });
    if (answer?.group) {
      navigate(`/kelompok/${answer.group.id}`, {
        state: { flash: t`${answer.group.name} ditambahkan.` } satisfies Flash,
      });
    }
  }

  return (
    <Page
      title={t`Tambah kelompok`}
      crumbs={[{ to: '/kelompok', label: t`Kelompok` }]}
      lead={viewer.partner?.name}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <FormFrame {...state} failure={creating.failure} onSubmit={save}>
        {viewer.partner === null && (
          <PartnerPicker
            id="partner"
            label={t({ message: 'Mitra', context: 'satu' })}
            emptyLabel={t`Pilih mitra`}
            problem={state.problemOf('partner')}
            value={partnerId}
            onChange={setPartnerId}
            isOffered={(partner) => partner.viewerCanCreateGroup}
          />
        )}
        <GroupFields state={state} partnerId={partnerId} responsible={null} isNew />
        <FormActs submitLabel={t`Simpan kelompok`} isBusy={creating.isBusy} cancelTo="/kelompok" />
      </FormFrame>
    </Page>
  );
}
