import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useCreating } from '../form/useSaving.ts';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { MemberBelongingFields } from './MemberBelongingFields.tsx';
import { MemberFields } from './MemberFields.tsx';
import { MemberRegisterDocument } from './MemberForm.generated.ts';
import { emptyMemberForm, type MemberFormValues, toMemberInput } from './member-form.ts';
import { useMemberForm } from './useMemberForm.ts';

/** Registers one person. "Save and add another" keeps the village and the work, for lists that are typed one by one. */
export function MemberNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [partnerId, setPartnerId] = useState(viewer.partner?.id ?? search.get('mitra') ?? '');
  const [partnerProblem, setPartnerProblem] = useState<string>();
  const [register] = useMutation(MemberRegisterDocument);
  const [saved, setSaved] = useState<{ id: string; name: string } | null>(null);
  const state = useMemberForm({
    isNew: true,
    values: { ...emptyMemberForm, groupId: search.get('kelompok') ?? '', mouId: search.get('mou') ?? '' },
  });
  const creating = useCreating({
    ...state,
    check: async () => {
      setPartnerProblem(partnerId ? undefined : t`Pilih mitra.`);
      return (await state.check()) && partnerId !== '';
    },
  });
  if (!viewer.viewerCanCreateMember) {
    return <NotFoundPage />;
  }
  const problems = [...(partnerProblem ? [{ fieldId: 'partner', message: partnerProblem }] : []), ...state.problems];

  async function save(addsAnother: boolean) {
    const values = state.form.getValues();
    const answer = await creating.save(async (idempotencyKey) => {
      setSaved(null);
      const { data } = await register({ variables: { partnerId, input: toMemberInput(values), idempotencyKey } });
      return data?.memberRegister;
    });
    const member = answer?.member;
    if (member && addsAnother) {
      setSaved({ id: member.id, name: member.name });
      state.form.reset(keepForNext(values));
      document.getElementById('nik')?.focus();
    } else if (member) {
      navigate(`/peserta/${member.id}`, { state: { flash: t`${member.name} didaftarkan.` } satisfies Flash });
    }
  }

  return (
    <Page
      title={t`Tambah peserta`}
      crumbs={[{ to: '/peserta', label: t`Peserta` }]}
      hasErrors={problems.length > 0}
      lead={viewer.partner?.name}
      width="read"
    >
      {saved && (
        <Notice tone="done" role="status" title={t`${saved.name} didaftarkan.`}>
          <Link to={`/peserta/${saved.id}`}>{t`Lihat datanya`}</Link>
        </Notice>
      )}
      <FormFrame {...state} problems={problems} failure={creating.failure} onSubmit={() => save(false)}>
        {viewer.partner === null && (
          <PartnerPicker
            id="partner"
            label={t({ message: 'Mitra', context: 'satu' })}
            emptyLabel={t`Pilih mitra`}
            problem={partnerProblem}
            value={partnerId}
            onChange={(id) => {
              setPartnerId(id);
              state.form.setValue('groupId', '');
              state.form.setValue('mouId', '');
            }}
            isOffered={(partner) => partner.viewerCanCreateMember}
          />
        )}
        <MemberBelongingFields state={state} partnerId={partnerId} />
        <MemberFields state={state} isNew />
        <FormActs submitLabel={t`Simpan peserta`} isBusy={creating.isBusy} cancelTo="/peserta">
          <Button variant="default" aria-disabled={creating.isBusy} onClick={() => save(true)}>
            {t`Simpan, lalu tambah lagi`}
          </Button>
        </FormActs>
      </FormFrame>
    </Page>
  );
}

function keepForNext(values: MemberFormValues): MemberFormValues {
  const { groupId, mouId, village, rt, rw, occupation, sector, segment, category, payer } = values;
  return { ...emptyMemberForm, groupId, mouId, village, rt, rw, occupation, sector, segment, category, payer };
}
