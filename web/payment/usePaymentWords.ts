import { useLingui } from '@lingui/react/macro';
import type { PaymentState } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import type { PaymentLineFragment } from './Payment.generated.ts';

/** What payments and their units are called. */
export function usePaymentWords() {
  const { t } = useLingui();
  const format = useFormat();
  const state: Record<PaymentState, string> = {
    REPORTED: t`Dilaporkan, belum dikonfirmasi`,
    CONFIRMED: t`Dikonfirmasi`,
    RETURNED: t({ message: 'Dikembalikan', context: 'pembayaran' }),
  };
  const unit = ({ group, mou, village }: Pick<PaymentLineFragment, 'group' | 'mou' | 'village'>) =>
    (village && regionName(village)) ?? group?.name ?? mou?.title ?? t`Belum diketahui`;
  const span = ({ firstMonth, months }: Pick<PaymentLineFragment, 'firstMonth' | 'months'>) => {
    if (!firstMonth || !months) return null;
    if (months === 1) return format.month(firstMonth);
    return t`${format.month(firstMonth)} – ${format.month(monthAfter(firstMonth, months - 1))}`;
  };
  return { state, unit, span };
}

/** Some months further on, `YYYY-MM`. */
export function monthAfter(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
