import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { usePollingWhile } from '../apollo/usePollingWhile.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FactsAndHistory } from '../ui/FactsAndHistory.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { AllocateRestForm } from './AllocateRestForm.tsx';
import { PaymentConfirmDocument, PaymentDocument } from './Payment.generated.ts';
import { PaymentFactSheet } from './PaymentFactSheet.tsx';
import { PaymentHistory } from './PaymentHistory.tsx';
import { PaymentMessage } from './PaymentMessage.tsx';
import { PaymentReasonForm } from './PaymentReasonForm.tsx';
import { PaymentStateTag } from './PaymentStateTag.tsx';
import { PaymentWork } from './PaymentWork.tsx';
import { reminderOf } from './payment-reminder.ts';
import { isBusy } from './payment-work.ts';
import { RefundForm } from './RefundForm.tsx';
import { usePaymentWords } from './usePaymentWords.ts';

/** One payment: whose, for which months, what it pays, and what is to be decided about it. */
export function PaymentPage() {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePaymentWords();
  const { id = '' } = useParams();
  const query = useQuery(PaymentDocument, { variables: { id } });
  const { data, error, loading, refetch } = query;
  const [confirm, confirming] = useMutation(PaymentConfirmDocument);
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<'return' | 'reverse' | 'allocate' | 'refund' | 'remind' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const payment = data?.payment;
  const isAtWork = payment ? isBusy(payment) : false;
  usePollingWhile(isAtWork, query);
  const reminder = payment ? reminderOf(payment, new Date()) : null;
  const remind = reminder && (
    <Button variant="default" size="xs" onClick={() => setAct('remind')}>
      {t`Siapkan pesan`}
    </Button>
  );

  // what a job was asked to do is said to be done once it is
  const isSettled = !isAtWork && payment?.job?.state !== 'FAILED' && payment?.job?.state !== 'CANCELLED';

  if (data && !payment && !loading) return <NotFoundPage />;

  const isClaimed = Boolean(payment?.group ?? payment?.mou);
  const unclaimed = t`Pembayaran yang pembayarnya belum diketahui`;
  const claimed = payment && (isClaimed ? t`Pembayaran ${words.unit(payment)}` : unclaimed);
  const title = claimed ?? t`Pembayaran`;
  const titles = {
    return: t`Kembalikan laporan`,
    reverse: t`Batalkan pembayaran`,
    allocate: t`Bayarkan sisa uang`,
    refund: t`Catat pengembalian uang`,
    remind: t`Pesan untuk pembayar`,
  };
  const closing = {
    onClose: () => setAct(null),
    onDone: (done: string) => {
      setAct(null);
      setNews(done);
      setRefusal(null);
    },
  };

  async function confirmPayment(version: number) {
    const answer = (await confirm({ variables: { id, version } }).catch(() => null))?.data?.paymentConfirm;
    const problem = answer?.userErrors[0]?.message;
    setRefusal(answer ? (problem ?? null) : t`Tidak terkirim. Coba lagi.`);
    if (answer && !problem) setNews(t`Pembayaran dikonfirmasi.`);
  }

  return (
    <Page
      title={title}
      crumbs={[{ to: '/pembayaran', label: t`Pembayaran` }]}
      beside={payment && <PaymentStateTag payment={payment} />}
      lead={payment && `${format.rupiah(payment.amount)} · ${format.date(payment.receivedOn)}`}
      acts={
        payment?.viewerCanDecide && (
          <>
            <Button variant="default" onClick={() => setAct('return')}>{t`Kembalikan`}</Button>
            <Button aria-disabled={confirming.loading} onClick={() => confirmPayment(payment.version)}>
              {t`Konfirmasi uang masuk`}
            </Button>
          </>
        )
      }
    >
      {news && isSettled && <Notice tone="done" role="status" title={news} />}
      {refusal && <Notice tone="error" role="alert" title={refusal} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!payment && !error && <Waiting rows={8} />}
      {payment && (
        <>
          <PaymentWork payment={payment} />
          {payment.state === 'REPORTED' && !isAtWork && (
            <Notice tone="info" title={t`Belum dihitung sebagai dibayar`} acts={remind}>
              {t`Peserta terlindungi setelah kantor cabang mengonfirmasi uangnya.`}
            </Notice>
          )}
          {payment.returnReason && (
            <Notice tone="warn" title={t`Dikembalikan oleh ${payment.decidedBy ?? ''}`} acts={remind}>
              {payment.returnReason}
            </Notice>
          )}
          {payment.rest !== '0' && !isAtWork && (
            <Notice
              tone="warn"
              title={t`${format.rupiah(payment.rest)} belum dialokasikan`}
              acts={
                payment.viewerCanAllocate && (
                  <>
                    <Button variant="default" size="xs" onClick={() => setAct('allocate')}>
                      {t`Bayarkan sisa`}
                    </Button>
                    <Button variant="default" size="xs" onClick={() => setAct('refund')}>
                      {t`Catat pengembalian`}
                    </Button>
                  </>
                )
              }
            >
              {isClaimed
                ? t`Bulan yang diminta sudah dibayar, atau sisanya tidak cukup untuk satu bulan satu orang.`
                : t`Pilih dulu kelompok atau perjanjian yang membayar.`}
            </Notice>
          )}
          {payment.reversalOfId && (
            <p>
              <Link to={`/pembayaran/${payment.reversalOfId}`}>{t`Lihat pembayaran yang dibatalkan`}</Link>
            </p>
          )}
          <FactsAndHistory history={<PaymentHistory key={payment.version} paymentId={payment.id} />}>
            <PaymentFactSheet payment={payment} />
          </FactsAndHistory>
          {payment.viewerCanReverse && (
            <p className="no-print">
              <Button variant="subtle" color="red" size="xs" onClick={() => setAct('reverse')}>
                {t`Batalkan pembayaran`}
              </Button>
            </p>
          )}
          <Dialog title={titles[act ?? 'return']} isOpen={act !== null} onClose={() => setAct(null)}>
            {(act === 'return' || act === 'reverse') && <PaymentReasonForm payment={payment} act={act} {...closing} />}
            {act === 'allocate' && <AllocateRestForm payment={payment} {...closing} />}
            {act === 'remind' && reminder && <PaymentMessage payment={payment} reminder={reminder} />}
            {act === 'refund' && <RefundForm payment={payment} {...closing} />}
          </Dialog>
        </>
      )}
    </Page>
  );
}
