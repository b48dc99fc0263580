import type { SubsidyBudgetFilterInput } from '../apollo/schema.generated.ts';
import { codeOfWord } from '../list/address-word.ts';

/** The words that stand in the address for the codes of the server. */
export const stateWords = { draf: 'DRAFT', menunggu: 'ASKED', disetujui: 'OPEN', ditutup: 'CLOSED' } as const;

const filterKeys = ['tahun', 'keadaan', 'mitra'] as const;
export type BudgetFilterKey = (typeof filterKeys)[number];

export function readBudgetFilter(search: URLSearchParams): SubsidyBudgetFilterInput {
  const year = search.get('tahun');
  const state = codeOfWord(stateWords, search.get('keadaan'));
  const partnerId = search.get('mitra');
  return {
    ...(year && /^\d{4}$/.test(year) && { year: Number(year) }),
    ...(state && { state }),
    ...(partnerId && { partnerId }),
  };
}

export const countBudgetFilters = (search: URLSearchParams): number =>
  filterKeys.filter((key) => search.get(key)).length;
