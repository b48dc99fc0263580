import type { PayerUnitInput } from '../apollo/schema.generated.ts';
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
