import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { MemberBelongingFields } from './MemberBelongingFields.tsx';
import { MemberRegisterDocument } from './MemberForm.generated.ts';
import { MemberFormBody } from './MemberFormBody.tsx';
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
  const [register, { loading }] = useMutation(MemberRegisterDocument);
  const [failure, setFailure] = useState<unknown>(null);
  const [saved, setSaved] = useState<{ id: string; name: string } | null>(null);
  // One key for one registration: sending it twice, after a lost answer for example, registers one person.
  const idempotencyKey = useRef(crypto.randomUUID());
  const state = useMemberForm({
    isNew: true,
    values: { ...emptyMemberForm, groupId: search.get('kelompok') ?? '', mouId: search.get('mou') ?? '' },
  });
  if (!viewer.viewerCanCreateMember) {
    return <NotFoundPage />;
  }
  const problems = [...(partnerProblem ? [{ fieldId: 'partner', message: partnerProblem }] : []), ...state.problems];

  function save(addsAnother: boolean) {
    setPartnerProblem(partnerId ? undefined : t`Pilih mitra.`);
    return state.submitWith(async (values) => {
      if (!partnerId || loading) {
        return;
      }
      setFailure(null);
      setSaved(null);
      try {
        const { data } = await register({
          variables: { partnerId, input: toMemberInput(values), idempotencyKey: idempotencyKey.current },
        });
        const member = data?.memberRegister.member;
        if (!member) {
          state.showServerProblems(data?.memberRegister.userErrors ?? []);
          idempotencyKey.current = crypto.randomUUID();
        } else if (addsAnother) {
          idempotencyKey.current = crypto.randomUUID();
          setSaved({ id: member.id, name: member.name });
          state.form.reset(keepForNext(values));
          document.getElementById('nik')?.focus();
        } else {
          navigate(`/peserta/${member.id}`, { state: { flash: t`${member.name} didaftarkan.` } satisfies Flash });
        }
      } catch (error) {
        setFailure(error);
      }
    });
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
      <MemberFormBody
        state={{ ...state, problems }}
        isNew
        failure={failure}
        onSubmit={() => save(false)}
        before={
          <>
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
          </>
        }
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan peserta`}
            </Button>
            <Button variant="default" aria-disabled={loading} onClick={() => save(true)}>
              {t`Simpan, lalu tambah lagi`}
            </Button>
            <Link to="/peserta">{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}

function keepForNext(values: MemberFormValues): MemberFormValues {
  const { groupId, mouId, village, rt, rw, occupation, sector, segment, category, payer } = values;
  return { ...emptyMemberForm, groupId, mouId, village, rt, rw, occupation, sector, segment, category, payer };
}
