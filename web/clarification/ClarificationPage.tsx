import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useMonthWords } from '../other-fund/useMonthWords.ts';
import { fullRegionName } from '../region/region-name.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { ClarificationDocument, ClarificationWithdrawDocument } from './Clarification.generated.ts';
import { ClarificationAnswerNotice } from './ClarificationAnswerNotice.tsx';
import { OtherSide } from './OtherSide.tsx';
import { clarificationLooks, useClarificationWords } from './useClarificationWords.ts';
import { WaitingDays } from './WaitingDays.tsx';

/** One question to the branch: about whom, what the other side has, and what was answered. */
export function ClarificationPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const words = useClarificationWords();
  const months = useMonthWords();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(ClarificationDocument, {
    variables: { id },
    skip: !viewer.viewerCanReadMembers,
    fetchPolicy: 'cache-and-network',
  });
  const [withdraw, withdrawing] = useMutation(ClarificationWithdrawDocument);
  const [isAnswering, setAnswering] = useState(false);
  const [news, setNews] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const asked = data?.subsidyClarification;

  if (!viewer.viewerCanReadMembers || (data && !asked && !loading)) return <NotFoundPage />;

  async function takeBack(version: number) {
    setRefusal(null);
    const answer = (await withdraw({ variables: { id, version } }).catch(() => null))?.data
      ?.subsidyClarificationWithdraw;
    if (answer?.userErrors.length === 0) setNews(t`Pertanyaan ditarik.`);
    else setRefusal(answer?.userErrors[0]?.message ?? t`Tidak terkirim. Coba lagi.`);
  }

  return (
    <Page
      title={asked ? t`Klarifikasi: ${asked.member.name}` : t`Klarifikasi`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        { to: '/anggaran/klarifikasi', label: t`Klarifikasi sumber dana` },
      ]}
      beside={asked && <Tag {...clarificationLooks[asked.state]}>{words.state[asked.state]}</Tag>}
      lead={asked && months.span(asked.firstMonth, asked.months)}
      acts={
        asked && (
          <>
            {asked.viewerCanWithdraw && (
              <Button
                variant="default"
                aria-disabled={withdrawing.loading}
                onClick={() => !withdrawing.loading && takeBack(asked.version)}
              >
                {t`Tarik pertanyaan`}
              </Button>
            )}
            {asked.viewerCanAnswer && <Button onClick={() => setAnswering(true)}>{t`Jawab`}</Button>}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {refusal && <Notice tone="error" role="alert" title={refusal} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!asked && !error && <Waiting rows={8} />}
      {asked && (
        <>
          <ClarificationAnswerNotice clarification={asked} />
          {asked.otherSide && <OtherSide months={asked.otherSide} />}
          <Section title={t`Yang ditanyakan`}>
            <Facts
              absent={t`tidak terlihat`}
              facts={[
                {
                  label: t({ message: 'Peserta', context: 'satu' }),
                  value: <Link to={`/peserta/${asked.member.id}`}>{asked.member.name}</Link>,
                },
                { label: t`NIK`, value: asked.member.maskedNik, figures: true },
                { label: t`Desa/kelurahan`, value: fullRegionName(asked.member.village) },
                { label: t({ message: 'Mitra', context: 'satu' }), value: asked.member.partner.name },
                {
                  label: t({ message: 'Anggaran', context: 'satu' }),
                  value: asked.budget && <Link to={`/anggaran/${asked.budget.id}`}>{asked.budget.name}</Link>,
                },
                { label: t`Bulan`, value: months.span(asked.firstMonth, asked.months), figures: true },
                { label: t`Catatan`, value: asked.note },
                { label: t`Ditanyakan`, value: t`${asked.askedByName}, ${format.dateTime(asked.askedAt)}` },
                ...(asked.waitingDays === null
                  ? []
                  : [
                      {
                        label: t`Lama menunggu`,
                        value: <WaitingDays days={asked.waitingDays} />,
                        figures: true,
                      },
                    ]),
              ]}
            />
          </Section>
          <Dialog title={t`Jawab: ${asked.member.name}`} isOpen={isAnswering} onClose={() => setAnswering(false)}>
            {isAnswering && (
              <AnswerForm
                clarification={asked}
                onClose={() => setAnswering(false)}
                onDone={(released) => {
                  setAnswering(false);
                  setNews(
                    released > 0
                      ? t`Jawaban dikirim; ${format.number(released)} bulan cadangan dana lain dilepas.`
                      : t`Jawaban dikirim.`,
                  );
                }}
              />
            )}
          </Dialog>
        </>
      )}
    </Page>
  );
}
