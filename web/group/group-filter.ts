import type { GroupFilter, GroupOrder, GroupStage } from '../apollo/schema.generated.ts';
import { codeOfWord } from '../list/address-word.ts';
import { ecosystemWords, sectorInAddress } from './ecosystem-words.ts';

/** The words that stand in the address for the codes of the server, so that an address can be read and told. */
const stages = {
  diketahui: 'IDENTIFIED',
  dihubungi: 'CONTACTED',
  sosialisasi: 'SOCIALISED',
  data: 'DATA_COLLECTED',
  tandatangan: 'SIGNED',
} as const satisfies Record<string, GroupStage>;
const signatures = { belum: true, sudah: false } as const;
const orders = { langkah: 'NEXT_STEP', nama: 'NAME' } as const satisfies Record<string, GroupOrder>;

export const stageWords = Object.entries(stages).map(([word, stage]) => ({ word, stage }));

const filterKeys = ['cari', 'tahap', 'mou', 'ekosistem', 'sektor', 'wilayah', 'mitra', 'tutup'] as const;
export type GroupFilterKey = (typeof filterKeys)[number];

export function readGroupFilter(search: URLSearchParams): GroupFilter {
  const filter: GroupFilter = {};
  const text = search.get('cari');
  const stage = codeOfWord(stages, search.get('tahap'));
  const unsigned = codeOfWord(signatures, search.get('mou'));
  const regionCode = search.get('wilayah');
  const partnerId = search.get('mitra');
  if (text) filter.search = text;
  if (stage) filter.stage = stage;
  if (unsigned !== undefined) filter.unsigned = unsigned;
  const ecosystem = codeOfWord(ecosystemWords, search.get('ekosistem'));
  const sector = sectorInAddress(search);
  if (ecosystem) filter.ecosystem = ecosystem;
  if (sector) filter.sector = sector;
  if (regionCode) filter.regionCode = regionCode;
  if (partnerId) filter.partnerId = partnerId;
  if (search.get('tutup') === 'ya') filter.closed = true;
  return filter;
}

/** Whom to call first, unless asked otherwise. */
export function readGroupOrder(search: URLSearchParams): GroupOrder {
  return codeOfWord(orders, search.get('urut')) ?? 'NEXT_STEP';
}

export function countGroupFilters(search: URLSearchParams): number {
  return filterKeys.filter((key) => search.get(key)).length;
}
