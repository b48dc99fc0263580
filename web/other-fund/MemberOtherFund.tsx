import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import { ClarificationList } from '../clarification/ClarificationList.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { LookForm, type OtherFundFound } from './LookForm.tsx';
import { MemberFundingDocument } from './OtherFund.generated.ts';
import { type StandInAct, StandInDialog } from './StandInDialog.tsx';
import { useMonthWords } from './useMonthWords.ts';

/** Whether another fund pays for a subsidised member, and what was asked of the branch about it. */
export function MemberOtherFund({ member }: { member: { readonly id: string; readonly name: string } }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = useMonthWords();
  const { data } = useQuery(MemberFundingDocument, { variables: { id: member.id } });
  const [isLooking, setLooking] = useState(false);
  const [found, setFound] = useState<OtherFundFound | null>(null);
  const [act, setAct] = useState<StandInAct | null>(null);
  const [hasAsked, setAsked] = useState(false);
  if (!data?.member?.viewerCanAskOtherFund) return null;
  return (
    <Section
      title={t`Sumber dana lain`}
      beside={
        <Button variant="default" size="xs" className="no-print" onClick={() => setLooking(true)}>
          {t`Periksa sumber dana lain`}
        </Button>
      }
    >
      {!found && <p>{t`Satu orang hanya disubsidi sekali dalam sebulan. Setiap pemeriksaan dicatat di riwayat.`}</p>}
      {hasAsked && <Notice tone="done" role="status" title={t`Pertanyaan dikirim ke kantor cabang.`} />}
      {found && found.months.length === 0 && (
        <Notice tone="done" role="status" title={t`Tidak ada bulan ${found.year} yang dibayar sumber dana lain.`} />
      )}
      {found && found.months.length > 0 && (
        <Notice
          tone="warn"
          role="status"
          title={t`Sudah dibayar oleh sumber dana lain pada bulan ${words.list(found.months)}`}
          acts={
            viewer.viewerCanCreateBudget && (
              <>
                <Button variant="default" size="xs" onClick={() => setAct('next')}>
                  {t`Pilih calon berikutnya`}
                </Button>
                <Button variant="default" size="xs" onClick={() => setAct('ask')}>
                  {t`Minta klarifikasi`}
                </Button>
              </>
            )
          }
        >
          {t`Bulan itu tidak dapat dicadangkan. Ambil calon lain, atau tanyakan ke kantor cabang bila ini keliru.`}
        </Notice>
      )}
      <ClarificationList memberId={member.id} />
      <Dialog title={t`Periksa sumber dana lain: ${member.name}`} isOpen={isLooking} onClose={() => setLooking(false)}>
        {isLooking && (
          <LookForm
            memberId={member.id}
            onClose={() => setLooking(false)}
            onDone={(answer) => {
              setLooking(false);
              setAsked(false);
              setFound(answer);
            }}
          />
        )}
      </Dialog>
      <StandInDialog
        act={act}
        person={member}
        taken={found?.months ?? []}
        onClose={() => setAct(null)}
        onAsked={() => {
          setAct(null);
          setAsked(true);
        }}
      />
    </Section>
  );
}
