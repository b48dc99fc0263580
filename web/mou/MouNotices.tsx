import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import type { MouFactsFragment } from './MouPage.generated.ts';
import { isDue } from './mou-period.ts';
import { useTurnWords } from './useTurnWords.ts';

/** What has to be known about an agreement before anything else: whose turn it is, why it came back, what follows it. */
export function MouNotices({ mou }: { mou: MouFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const turnOf = useTurnWords();
  const { waits, review, returned, renewal, renews } = mou;
  return (
    <>
      {waits && review && mou.state === 'IN_REVIEW' && (
        <Notice
          tone={mou.viewerCanApprove ? 'warn' : 'info'}
          title={t`Menunggu telaah hukum ${turnOf(mou)} sejak ${format.dateTime(waits.since)}`}
        >
          {t`Diminta oleh ${review.askedByName}. Yang menyetujui harus orang lain. Selama ditelaah, isinya tidak berubah.`}
        </Notice>
      )}
      {waits && review && mou.state === 'READY' && (
        <Notice
          tone={mou.viewerCanSign ? 'warn' : 'info'}
          title={t`Siap ditandatangani sejak ${format.dateTime(waits.since)}`}
        >
          {t`Telaah diminta oleh ${review.askedByName} dan disetujui oleh ${review.approvedByName ?? '–'}. Setelah semua pihak menandatangani, tanda tangan dicatat ${turnOf(mou)}.`}
        </Notice>
      )}
      {returned && (
        <Notice tone="warn" title={t`Dikembalikan ke draf oleh ${returned.byName}, ${format.dateTime(returned.at)}`}>
          {returned.reason}
        </Notice>
      )}
      {mou.phase === 'EXPIRED' && mou.endsOn && (
        <Notice tone="warn" title={t`Masa berlaku perjanjian ini lewat sejak ${format.date(mou.endsOn)}`}>
          {t`Pendaftaran, impor, pembayaran, dan pencadangan tetap bisa dilakukan dan dicatat di bawah. Perpanjang, atau akhiri bila sudah selesai.`}
        </Notice>
      )}
      {mou.state === 'SIGNED' && mou.startsOn && !isDue(mou, jakartaDate(new Date())) && (
        <Notice tone="info" title={t`Berjalan sendiri mulai ${format.date(mou.startsOn)}`} />
      )}
      {renewal && (
        <Notice
          tone="info"
          title={mou.phase === 'RENEWED' ? t`Perjanjian ini sudah diperpanjang` : t`Perpanjangan sedang disiapkan`}
        >
          <Link to={`/mou/${renewal.id}`}>{renewal.title}</Link>
        </Notice>
      )}
      {renews && mou.state !== 'ACTIVE' && mou.state !== 'ENDED' && (
        <Notice tone="info" title={t`Perpanjangan dari perjanjian lain`}>
          <Link to={`/mou/${renews.id}`}>{renews.title}</Link>{' '}
          {t`Perjanjian itu berakhir sendiri begitu yang ini berjalan.`}
        </Notice>
      )}
    </>
  );
}
