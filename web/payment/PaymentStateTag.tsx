import { useLingui } from '@lingui/react/macro';
import type { PaymentState } from '../apollo/schema.generated.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import type { PaymentLineFragment } from './Payment.generated.ts';
import { usePaymentWords } from './usePaymentWords.ts';

const looks: Record<PaymentState, { tone: Tone; icon: IconName }> = {
  REPORTED: { tone: 'warn', icon: 'clock' },
  CONFIRMED: { tone: 'done', icon: 'check' },
  RETURNED: { tone: 'error', icon: 'alert' },
};

/** Where a payment stands. One that was taken back says so before anything else. */
export function PaymentStateTag({ payment }: { payment: Pick<PaymentLineFragment, 'kind' | 'state' | 'reversed'> }) {
  const { t } = useLingui();
  const words = usePaymentWords();
  if (payment.kind === 'REVERSAL') return <Tag tone="quiet">{t`Pembatalan`}</Tag>;
  if (payment.reversed) return <Tag tone="quiet" icon="cross">{t`Dibatalkan`}</Tag>;
  return <Tag {...looks[payment.state]}>{words.state[payment.state]}</Tag>;
}
