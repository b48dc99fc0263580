import type { PayerUnitInput, PaymentSpanInput } from '../apollo/schema.generated.ts';
import type { PaymentFactsFragment } from './Payment.generated.ts';

/** The unit that a payment is from; null while nobody knows whose it is. */
export function payerUnit({
  group,
  mou,
  village,
}: Pick<PaymentFactsFragment, 'group' | 'mou' | 'village'>): PayerUnitInput | null {
  if (group) return { groupId: group.id };
  return mou ? { mouId: mou.id, villageCode: village?.code ?? null } : null;
}

/** What it is for, where it is for everybody of its unit: who decides sees what they still owe. */
export function wholeSpan(
  payment: Pick<PaymentFactsFragment, 'group' | 'mou' | 'village' | 'firstMonth' | 'months' | 'chosen'>,
): PaymentSpanInput | null {
  const { firstMonth, months, chosen } = payment;
  const unit = payerUnit(payment);
  return unit && firstMonth && months && chosen === null ? { unit, firstMonth, months } : null;
}
