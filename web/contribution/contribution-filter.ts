import type { ContributionState, PayerUnitInput } from '../apollo/schema.generated.ts';
import { codeOfWord } from '../list/address-word.ts';
import { monthAfter } from '../payment/usePaymentWords.ts';

/** The words that stand in the address for the states of months. */
export const stateWords = {
  'belum-jatuh-tempo': 'NOT_DUE',
  'jatuh-tempo': 'DUE',
  'belum-dibayar': 'OVERDUE',
  'tidak-aktif': 'NON_ACTIVE',
  dibayar: 'PAID',
  'di-muka': 'PREPAID',
} as const satisfies Record<string, ContributionState>;

export interface ContributionFilter {
  unit: PayerUnitInput | null;
  month: string;
  state: ContributionState | null;
  name: string | null;
}

/** What an address asks of the list: a month that cannot be read is the present one. */
export function readContributionFilter(search: URLSearchParams, presentMonth: string): ContributionFilter {
  return {
    unit: readUnit(search),
    month: readMonth(search) ?? presentMonth,
    state: codeOfWord(stateWords, search.get('keadaan')) ?? null,
    name: search.get('cari')?.trim() || null,
  };
}

/** The month that an address names, `YYYY-MM`; null where it names none. */
export function readMonth(search: URLSearchParams): string | null {
  const month = search.get('bulan') ?? '';
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null;
}

/** The unit that an address names: a group, an agreement, or a village under one. */
export function readUnit(search: URLSearchParams): PayerUnitInput | null {
  const [groupId, mouId, villageCode] = ['kelompok', 'mou', 'desa'].map((key) => search.get(key));
  if (groupId) return { groupId };
  if (!mouId) return null;
  return villageCode ? { mouId, villageCode } : { mouId };
}

/** The unit as it stands in addresses; empty for none. */
export function unitWords(unit: PayerUnitInput | null): URLSearchParams {
  const words = new URLSearchParams();
  if (unit?.groupId) words.set('kelompok', unit.groupId);
  if (unit?.mouId) words.set('mou', unit.mouId);
  if (unit?.villageCode) words.set('desa', unit.villageCode);
  return words;
}

const offered = { back: 12, ahead: 12 };

/** The months to choose from, the latest first: a year back and a year ahead, and the shown one wherever it lies. */
export function nearMonths(presentMonth: string, month: string): string[] {
  const near = Array.from({ length: offered.back + offered.ahead + 1 }, (_, index) =>
    monthAfter(presentMonth, offered.ahead - index),
  );
  return near.includes(month) ? near : [month, ...near];
}
