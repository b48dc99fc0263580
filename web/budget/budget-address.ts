import type { AllocationOrder } from '../apollo/schema.generated.ts';
import { codeOfWord } from '../list/address-word.ts';

/** The words of the address for the codes of the server. The least used first needs no word. */
const orders = { wilayah: 'PLACE', sisa: 'LEAST_LEFT' } as const satisfies Record<string, AllocationOrder>;

export interface BudgetAddress {
  /** null: all units. */
  readonly regionCode: string | null;
  readonly showsUnits: boolean;
  readonly orderBy: AllocationOrder;
}

/** What part of a budget is looked at. A district has no regions below but its units. */
export function readBudgetAddress(search: URLSearchParams): BudgetAddress {
  const regionCode = search.get('kode');
  return {
    regionCode,
    showsUnits: search.get('bagian') === 'unit' || (regionCode?.split('.').length ?? 0) > 2,
    orderBy: codeOfWord(orders, search.get('urut')) ?? 'LEAST_USED',
  };
}

/** Where a part of a budget is looked at; `null` is all of it. */
export function budgetPart(id: string, regionCode: string | null, part?: 'unit'): string {
  const search = new URLSearchParams({ ...(regionCode && { kode: regionCode }), ...(part && { bagian: part }) });
  return search.size > 0 ? `/anggaran/${id}?${search}` : `/anggaran/${id}`;
}
