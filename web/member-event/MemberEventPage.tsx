import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { CoverVerdict } from '../cover/CoverVerdict.tsx';
import { useFormat } from '../format/useFormat.ts';
import { EndMemberForm } from '../member/EndMemberForm.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { EventPapers } from './EventPapers.tsx';
import { MemberEventDocument } from './MemberEvent.generated.ts';
import { useEventWords } from './useEventWords.ts';
import { WithdrawEventForm } from './WithdrawEventForm.tsx';

/** A death or an accident at work: whether the person was protected, and the papers that the claim needs. */
export function MemberEventPage() {
  const { t } = useLingui();
  const format = useFormat();
  const words = useEventWords();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(MemberEventDocument, { variables: { id } });
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<'end' | 'withdraw' | null>(null);
  const event = data?.memberEvent;
  const member = event?.member;
  const close = () => setAct(null);

  if (data && !event && !loading) return <NotFoundPage />;
  return (
    <Page
      title={event ? `${words.kind[event.kind]}: ${event.member.name}` : t`Kejadian`}
      crumbs={[
        { to: '/cek-perlindungan', label: t`Cek perlindungan` },
        ...(member ? [{ to: `/peserta/${member.id}`, label: member.name }] : []),
      ]}
      lead={
        event &&
        t`${format.date(event.occurredOn)} · dicatat ${event.recordedByName}, ${format.dateTime(event.recordedAt)}`
      }
      acts={
        event && (
          <Button variant="default" onClick={() => window.print()}>
            {t`Cetak`}
          </Button>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!event && !error && <Waiting rows={10} />}
      {event && member && (
        <>
          {event.withdrawnAt && (
            <Notice
              tone="warn"
              title={t`Catatan ini dibatalkan oleh ${event.withdrawnByName ?? ''}, ${format.dateTime(event.withdrawnAt)}`}
            >
              {event.withdrawnReason}
            </Notice>
          )}
          <CoverVerdict check={event.cover} />
          {event.kind === 'DEATH' && event.viewerCanChange && member.viewerCanEnd && (
            <div className="no-print">
              <Notice
                tone="info"
                title={t`Kepesertaan belum diakhiri`}
                acts={<Button variant="default" onClick={() => setAct('end')}>{t`Akhiri kepesertaan`}</Button>}
              >
                {t`Mencatat kematian tidak mengakhiri kepesertaan dengan sendirinya.`}
              </Notice>
            </div>
          )}
          <EventPapers event={event} onNews={setNews} />
          {event.viewerCanChange && (
            <p className="no-print">
              <Button variant="subtle" color="red" size="xs" onClick={() => setAct('withdraw')}>
                {t`Batalkan catatan ini`}
              </Button>
            </p>
          )}
          <Dialog
            title={act === 'end' ? t`Akhiri kepesertaan: ${member.name}` : t`Batalkan catatan: ${member.name}`}
            isOpen={act !== null}
            onClose={close}
          >
            {act === 'end' && (
              <EndMemberForm
                member={member}
                start={{ reason: 'DECEASED', since: event.occurredOn }}
                onClose={close}
                onDone={(done) => {
                  close();
                  setNews(done);
                }}
              />
            )}
            {act === 'withdraw' && (
              <WithdrawEventForm
                event={event}
                onClose={close}
                onDone={() => {
                  close();
                  setNews(t`Catatan dibatalkan.`);
                }}
              />
            )}
          </Dialog>
        </>
      )}
    </Page>
  );
}
