import { useLingui } from '@lingui/react/macro';
import { Link, useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { JobProgressLine } from '../jobs/JobProgressLine.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BulkActs } from './BulkActs.tsx';
import { BulkFacts } from './BulkFacts.tsx';
import { BulkRows } from './BulkRows.tsx';
import type { MemberBulkFactsFragment } from './MemberBulk.generated.ts';
import classes from './MemberBulkPage.module.css';
import { useBulkWords } from './useBulkWords.ts';
import { useMemberBulk } from './useMemberBulk.ts';

/** One act on many, from the choice to what came of it: looked at here before anything changes. */
export function MemberBulkPage() {
  const { t } = useLingui();
  const words = useBulkWords();
  const { id = '' } = useParams();
  const { bulk, isBusy, isMissing, error, refetch } = useMemberBulk(id);

  if (isMissing) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={bulk ? words.act[bulk.act] : t`Perubahan banyak peserta`}
      titleNote={bulk ? words.state[bulk.state] : undefined}
      crumbs={[
        { to: '/peserta', label: t`Peserta` },
        { to: '/peserta/massal', label: t`Perubahan banyak peserta` },
      ]}
      lead={bulk && words.state[bulk.state]}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!bulk && !error && <Waiting rows={8} />}
      {bulk && (
        <>
          {isBusy && <JobProgressLine job={bulk.job} label={words.state[bulk.state]} />}
          {isBusy && <p>{t`Anda boleh menutup halaman ini. Semua berubah sekaligus, atau tidak sama sekali.`}</p>}
          <BulkOutcome bulk={bulk} />
          <BulkFacts bulk={bulk} />
          <BulkActs bulk={bulk} />
          {bulk.reasons.length > 0 && (
            <Section title={t`Dilewati, dan mengapa`}>
              <BulkReasons reasons={bulk.reasons} />
            </Section>
          )}
          {bulk.state !== 'SELECTING' && bulk.counts.total > 0 && (
            <Section title={t`Peserta`}>
              <BulkRows key={bulk.version} bulkId={bulk.id} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function BulkReasons({ reasons }: { reasons: MemberBulkFactsFragment['reasons'] }) {
  const format = useFormat();
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason.code}>
          {reason.message}{' '}
          <Link className="figures" to={{ search: `?alasan=${reason.code}` }} preventScrollReset>
            {format.number(reason.rows)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The figures, and the one sentence that says where it stands. */
function BulkOutcome({ bulk }: { bulk: MemberBulkFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { counts } = bulk;
  const kept = counts.changed - counts.undone;
  return (
    <>
      {bulk.state === 'COMMITTED' && (
        <Notice tone="done" role="status" title={t`${format.number(counts.changed)} peserta berubah`}>
          {bulk.undoableUntil && (
            <p className="figures">{t`Dapat dikembalikan sampai ${format.dateTime(bulk.undoableUntil)}.`}</p>
          )}
        </Notice>
      )}
      {bulk.state === 'UNDONE' && (
        <Notice
          tone={kept > 0 ? 'warn' : 'done'}
          role="status"
          title={t`${format.number(counts.undone)} peserta dikembalikan seperti semula`}
        >
          {kept > 0 && <p>{t`${format.number(kept)} peserta sudah diubah lagi sejak itu dan tidak disentuh.`}</p>}
        </Notice>
      )}
      {bulk.state === 'READY' && counts.changing === 0 && (
        <Notice tone="info" role="status" title={t`Tidak ada peserta yang akan berubah.`} />
      )}
      {(bulk.state === 'CANCELLED' || bulk.state === 'FAILED') && (
        <Notice tone={bulk.state === 'FAILED' ? 'error' : 'info'} title={t`Tidak ada data peserta yang berubah.`}>
          {bulk.job?.message && <p>{bulk.job.message}</p>}
        </Notice>
      )}
      {bulk.state !== 'SELECTING' && (
        <FigureRow
          figures={[
            { label: t`Dipilih`, value: format.number(counts.total) },
            bulk.committedAt
              ? { label: t`Berubah`, value: format.number(counts.changed) }
              : { label: t`Akan berubah`, value: format.number(counts.changing) },
            { label: t`Dilewati`, value: format.number(counts.skipped), isQuiet: counts.skipped === 0 },
          ]}
        />
      )}
    </>
  );
}
