import { useMutation } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import type { ChangingBudget } from './change-form.ts';
import { QuotaEffectFacts } from './QuotaEffectFacts.tsx';
import { ChangeApproveDocument } from './RuleChange.generated.ts';
import { useChangeWords } from './useChangeWords.ts';

interface ChangeRequestNoticeProps {
  request: NonNullable<ChangingBudget['changeRequest']>;
  onRefuse: () => void;
  onDone: (message: string) => void;
}

/** What waits for another person, with what it comes to now, so that nobody approves blindly. */
export function ChangeRequestNotice({ request, onRefuse, onDone }: ChangeRequestNoticeProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useChangeWords();
  const [approve, { loading }] = useMutation(ChangeApproveDocument, { refetchQueries: 'active' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const { change, quotaEffect, peopleBeyond, viewerCanApprove, viewerCanRefuse, isOwn } = request;

  async function submit() {
    if (loading) return;
    const answer = (await approve({ variables: { changeId: change.id } }).catch(() => null))?.data
      ?.subsidyChangeApprove;
    const problem = answer ? answer.userErrors[0]?.message : t`Tidak terkirim. Coba lagi.`;
    if (problem === undefined) onDone(t`Perubahan disetujui dan langsung berlaku.`);
    else setRefusal(problem);
  }

  return (
    <Section title={t`Menunggu keputusan`}>
      {refusal && <Notice tone="error" role="alert" title={refusal} />}
      <Notice
        tone="warn"
        title={t`${words.kind[change.kind]}: ${words.details(change) ?? ''}`}
        acts={
          <>
            {viewerCanApprove && (
              <Button aria-disabled={loading} onClick={submit}>
                {t`Setujui perubahan`}
              </Button>
            )}
            {viewerCanRefuse && (
              <Button variant="default" onClick={onRefuse}>
                {isOwn ? t`Tarik kembali` : t`Tolak`}
              </Button>
            )}
          </>
        }
      >
        {t`Diminta oleh ${change.madeByName}, ${format.dateTime(change.madeAt)}. Yang meminta tidak dapat menyetujui.`}
      </Notice>
      <Facts
        absent=""
        facts={[
          { label: t`SK perubahan`, value: t`${change.decree}, ${format.date(change.decreeOn)}` },
          { label: t`Alasan`, value: change.reason },
          { label: t`Unit`, value: format.number(change.units), figures: true },
        ]}
      />
      {quotaEffect && <QuotaEffectFacts effect={quotaEffect} />}
      {peopleBeyond !== null && (
        <p className="figures">
          {peopleBeyond === 0 ? (
            t`Semua yang dicadangkan ada di dalam batas baru.`
          ) : (
            <Plural
              value={peopleBeyond}
              one="# orang di luar batas ini sudah dicadangkan dan tetap dibayar."
              other="# orang di luar batas ini sudah dicadangkan dan tetap dibayar."
            />
          )}
        </p>
      )}
    </Section>
  );
}
