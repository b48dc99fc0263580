import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PaymentSpanInput } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { OtherFundLink } from '../other-fund/OtherFundLink.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { PaymentQuoteDocument } from './Payment.generated.ts';
import { PaymentRules } from './PaymentRules.tsx';

const PAUSE_MS = 300;

interface PaymentPriceProps {
  span: PaymentSpanInput;
  /** Day on which the money comes; null while it is not typed whole. */
  receivedOn: string | null;
  onTake?: (amount: string) => void;
}

/** What the chosen people and months cost, before anybody agrees to anything; the sum can be taken over. */
export function PaymentPrice({ span, receivedOn, onTake }: PaymentPriceProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [isExplained, setExplained] = useState(false);
  const isEmpty = span.memberIds?.length === 0;
  const asked = useDebounced(JSON.stringify({ span, receivedOn }), PAUSE_MS);
  const { data, previousData } = useQuery(PaymentQuoteDocument, {
    variables: JSON.parse(asked),
    skip: isEmpty,
  });
  const answer = (data ?? previousData)?.paymentQuote;
  const quote = answer?.quote;
  if (isEmpty || !answer) return null;
  if (!quote) return <Notice tone="warn" title={answer.userErrors[0]?.message ?? ''} />;
  return (
    <Notice
      tone="info"
      title={
        quote.amount === '0'
          ? t`Tidak ada iuran yang perlu dibayar`
          : t`Iuran yang belum dibayar: ${format.rupiah(quote.amount)}`
      }
      acts={
        quote.amount !== '0' && (
          <>
            {onTake && (
              <Button variant="default" size="xs" onClick={() => onTake(format.rupiah(quote.amount).replace('Rp', ''))}>
                {t`Pakai jumlah ini`}
              </Button>
            )}
            <Button variant="subtle" size="xs" onClick={() => setExplained(true)}>
              {t`Dasar perhitungan`}
            </Button>
          </>
        )
      }
    >
      <ul className="figures">
        {quote.months.map(({ month, people, amount, paidAlready }) => (
          <li key={month}>
            {format.month(month)}: <Plural value={people} one="# orang" other="# orang" />, {format.rupiah(amount)}
            {paidAlready > 0 && t` (${format.number(paidAlready)} orang sudah dibayar)`}
          </li>
        ))}
      </ul>
      {quote.tooLate > 0 && (
        <p>
          <Plural
            value={quote.tooLate}
            one="# bulan iuran tidak dapat dibayar lagi: tiga bulan berturut-turut sudah terlambat."
            other="# bulan iuran tidak dapat dibayar lagi: tiga bulan berturut-turut sudah terlambat."
          />{' '}
          {t`Kepesertaannya mulai baru pada bulan uang masuk.`}
        </p>
      )}
      {quote.elsewhere > 0 && (
        <p>
          <Plural
            value={quote.elsewhere}
            one="# bulan iuran sudah dibayar atau dicadangkan dana lain, jadi tidak dihitung di sini."
            other="# bulan iuran sudah dibayar atau dicadangkan dana lain, jadi tidak dihitung di sini."
          />{' '}
          {span.unit.mouId && <OtherFundLink mouId={span.unit.mouId} />}
        </p>
      )}
      {quote.unpriced > 0 && (
        <p>
          <Plural
            value={quote.unpriced}
            one="# bulan iuran belum dapat dihitung, misalnya karena upah belum diisi."
            other="# bulan iuran belum dapat dihitung, misalnya karena upah belum diisi."
          />
        </p>
      )}
      <Dialog title={t`Dasar perhitungan`} isOpen={isExplained} onClose={() => setExplained(false)}>
        {isExplained && <PaymentRules span={span} />}
      </Dialog>
    </Notice>
  );
}
