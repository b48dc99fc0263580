import type { CoverLapseFilter, LapseKind, LapseOrder, LapseUnitOrder } from '../apollo/schema.generated.ts';
import { codeOfWord } from '../list/address-word.ts';

/** The words that stand in the address for the codes of the server, so that an address can be read and told. */
export const lapseWords = {
  '30-hari': 'ENDING_30',
  '60-hari': 'ENDING_60',
  'belum-jatuh-tempo': 'NOT_DUE',
  terhenti: 'LAPSED',
  'tiga-bulan': 'NON_ACTIVE',
} as const satisfies Record<string, LapseKind>;
export type LapseWord = keyof typeof lapseWords;

const FIRST: LapseWord = '30-hari';

export function readLapseWord(search: URLSearchParams): LapseWord {
  const word = search.get('jenis');
  return word !== null && Object.hasOwn(lapseWords, word) ? (word as LapseWord) : FIRST;
}

/** Units are called first, people where somebody wants names. */
export const readsPeople = (search: URLSearchParams): boolean => search.get('per') === 'orang';

export function readLapseFilter(search: URLSearchParams): CoverLapseFilter {
  const filter: CoverLapseFilter = {};
  const [regionCode, partnerId, groupId, mouId] = ['wilayah', 'mitra', 'kelompok', 'mou'].map((key) => search.get(key));
  if (regionCode) filter.regionCode = regionCode;
  if (partnerId) filter.partnerId = partnerId;
  if (groupId) filter.groupId = groupId;
  if (mouId) filter.mouId = mouId;
  return filter;
}

const orders = { awal: 'EARLIEST', akhir: 'LATEST' } as const satisfies Record<string, LapseOrder>;
const unitOrders = { awal: 'UNTIL', orang: 'PEOPLE' } as const satisfies Record<string, LapseUnitOrder>;

export const readLapseOrder = (search: URLSearchParams): LapseOrder =>
  codeOfWord(orders, search.get('urut')) ?? 'EARLIEST';
export const readLapseUnitOrder = (search: URLSearchParams): LapseUnitOrder =>
  codeOfWord(unitOrders, search.get('urut')) ?? 'UNTIL';

/** The same people in the list of members, where they can be chosen, exported and acted on. */
export function membersAddress(search: URLSearchParams): URLSearchParams {
  const address = new URLSearchParams({ perlindungan: readLapseWord(search) });
  for (const key of ['wilayah', 'mitra', 'kelompok', 'mou']) {
    const value = search.get(key);
    if (value) address.set(key, value);
  }
  return address;
}
