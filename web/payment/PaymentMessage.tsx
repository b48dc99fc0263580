import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { ReadyMessage } from '../ui/ReadyMessage.tsx';
import type { PaymentFactsFragment } from './Payment.generated.ts';
import type { PaymentReminder } from './payment-reminder.ts';
import { usePaymentWords } from './usePaymentWords.ts';

interface PaymentMessageProps {
  payment: PaymentFactsFragment;
  reminder: PaymentReminder;
}

/** What to write to the unit that reported a payment. The reason of the branch stays in the portal: it may name somebody. */
export function PaymentMessage({ payment, reminder }: PaymentMessageProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePaymentWords();
  const unit = words.unit(payment);
  const amount = format.rupiah(payment.amount);
  const day = format.date(payment.receivedOn);
  const text =
    reminder === 'returned'
      ? t`Yth. pengurus ${unit}. Laporan pembayaran ${amount} tanggal ${day} dikembalikan oleh kantor cabang. Alasannya ada di Portal Mitra. Mohon diperiksa, lalu dilaporkan lagi dengan bukti transfer.`
      : t`Yth. pengurus ${unit}. Laporan pembayaran ${amount} tanggal ${day} belum dapat dikonfirmasi, sehingga pesertanya belum dihitung terlindungi. Mohon kirim bukti transfer atau nomor referensi bank.`;
  return <ReadyMessage id="payment-message" text={text} />;
}
