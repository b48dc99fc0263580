import type { SubsidyUnitFilter, SubsidyUnitOrder } from '../apollo/schema.generated.ts';
import { codeOfWord } from '../list/address-word.ts';

/** The words of the address for the codes of the server. The smallest part of the quota first needs no word. */
const orders = { dana: 'MONEY', sisa: 'LEFT', wilayah: 'PLACE' } as const satisfies Record<string, SubsidyUnitOrder>;
const filters = {
  'tanpa-daftar': 'NO_LIST',
  'tanpa-dana': 'NO_MONEY',
  'laporan-belum': 'REPORT_MISSING',
  'masa-berakhir': 'COVER_ENDING',
  'kuota-belum': 'QUOTA_OPEN',
} as const satisfies Record<string, SubsidyUnitFilter>;

export type UnitFilterWord = keyof typeof filters;

export interface BudgetAddress {
  /** null: all units. */
  readonly regionCode: string | null;
  readonly showsUnits: boolean;
  readonly filter: SubsidyUnitFilter | null;
  readonly orderBy: SubsidyUnitOrder;
}

/** What part of a budget is looked at. A district has no regions below but its units. */
export function readBudgetAddress(search: URLSearchParams): BudgetAddress {
  const regionCode = search.get('kode');
  return {
    regionCode,
    showsUnits: search.get('bagian') === 'unit' || (regionCode?.split('.').length ?? 0) > 2,
    filter: codeOfWord(filters, search.get('saring')) ?? null,
    orderBy: codeOfWord(orders, search.get('urut')) ?? 'QUOTA',
  };
}

/** Where a part of a budget is looked at; `null` is all of it. */
export function budgetPart(id: string, regionCode: string | null, part?: 'unit', filter?: string): string {
  const search = new URLSearchParams({
    ...(regionCode && { kode: regionCode }),
    ...(part && { bagian: part }),
    ...(filter && { saring: filter }),
  });
  return search.size > 0 ? `/anggaran/${id}?${search}` : `/anggaran/${id}`;
}
