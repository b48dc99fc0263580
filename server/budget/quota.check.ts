import { DomainError } from '../kernel/domain-error.ts';
import { type Category, categories } from './budget.check.ts';

const QUOTA_MAX = 10_000;

/** People by category that a unit may carry in a month. @throws DomainError QUOTA_RANGE */
export function checkedQuotas(quotas: Readonly<Record<Category, number>>): Readonly<Record<Category, number>> {
  const each = categories.map((category) => quotas[category]);
  const people = each.reduce((sum, one) => sum + one, 0);
  if (each.some((one) => !Number.isInteger(one) || one < 0) || people < 1 || people > QUOTA_MAX)
    throw new DomainError('QUOTA_RANGE', { max: QUOTA_MAX }, 'quotas');
  return quotas;
}
