import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import type { EnrolmentLeftOut } from '../apollo/schema.generated.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import type { Span } from '../budget/SpanFields.tsx';
import { useLeftOutWords } from '../budget/useLeftOutWords.ts';
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
import { MemberMonthsFields } from './MemberMonthsFields.tsx';
import { emptyMemberForm, type MemberFormValues, readPayer, toMemberInput } from './member-form.ts';
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
  const [saved, setSaved] = useState<{ id: string; news: string } | null>(null);
  const [months, setMonths] = useState<{ mouId: string; span: Span } | null>(null);
  const leftOutWords = useLeftOutWords();
  // who came from a group goes back to it
  const groupId = search.get('kembali') === 'kelompok' ? search.get('kelompok') : null;
  const from = groupId ? `/kelompok/${groupId}` : '/peserta';
  const state = useMemberForm({
    isNew: true,
    values: {
      ...emptyMemberForm,
      ...{ groupId: search.get('kelompok') ?? '', mouId: search.get('mou') ?? '' },
      payer: readPayer(search.get('bayar')),
    },
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

  const [mouId, payer] = state.form.watch(['mouId', 'payer']);
  const isPaidByFund = mouId !== '' && (payer === 'SUBSIDY' || payer === 'SPONSOR');
  // months that were chosen for another agreement are none of this one
  const paid = isPaidByFund && months?.mouId === mouId ? months.span : null;

  function newsOf(name: string, enrolment: { personMonths: number; reasons: readonly EnrolmentLeftOut[] } | null) {
    if (!enrolment) return t`${name} didaftarkan.`;
    const why = enrolment.reasons.map((reason) => leftOutWords[reason]).join(', ');
    const count = enrolment.personMonths;
    return why
      ? t`${name} didaftarkan, ${count} bulan dicadangkan: ${why}.`
      : t`${name} didaftarkan, ${count} bulan dicadangkan.`;
  }

  async function save(addsAnother: boolean) {
    const values = state.form.getValues();
    const answer = await creating.save(async (idempotencyKey) => {
      setSaved(null);
      const input = toMemberInput(values);
      const { data } = await register({ variables: { partnerId, input, idempotencyKey, months: paid } });
      return data?.memberRegister;
    });
    const member = answer?.member;
    const news = member ? newsOf(member.name, answer?.enrolment ?? null) : '';
    if (member && addsAnother) {
      setSaved({ id: member.id, news });
      state.form.reset(keepForNext(values));
      document.getElementById('nik')?.focus();
    } else if (member) {
      navigate(groupId ? from : `/peserta/${member.id}`, { state: { flash: news } satisfies Flash });
    }
  }

  return (
    <Page
      title={t`Tambah peserta`}
      crumbs={[{ to: from, label: groupId ? t({ message: 'Kelompok', context: 'satu' }) : t`Peserta` }]}
      hasErrors={problems.length > 0}
      lead={viewer.partner?.name}
      width="read"
    >
      {saved && (
        <Notice tone="done" role="status" title={saved.news}>
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
        {isPaidByFund && (
          <MemberMonthsFields mouId={mouId} value={paid} onChange={(span) => setMonths(span && { mouId, span })} />
        )}
        <FormActs submitLabel={t`Simpan peserta`} isBusy={creating.isBusy} cancelTo={from}>
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
