import type { MemberFilter, MemberOrder } from '../apollo/schema.generated.ts';
import { lapseWords } from '../cover/lapse-filter.ts';
import { ecosystemWords, sectorInAddress } from '../group/ecosystem-words.ts';
import { codeOfWord } from '../list/address-word.ts';
import { bareNik } from './nik.ts';

/** The words that stand in the address for the codes of the server, so that an address can be read and told. */
const statuses = { calon: 'CANDIDATE', terdaftar: 'REGISTERED', berakhir: 'ENDED' } as const;
const segments = { bpu: 'BPU', pu: 'PU' } as const;
const categories = { mme: 'MME', pr: 'PR', lainnya: 'OTHER' } as const;
const orders = { nama: 'NAME', terbaru: 'NEWEST', desa: 'VILLAGE' } as const satisfies Record<string, MemberOrder>;
const sendables = { ya: true, belum: false } as const;

export const filterKeys = [
  'cari',
  'status',
  'wilayah',
  'segmen',
  'kategori',
  'pekerjaan',
  'siap',
  'mitra',
  'kelompok',
  'mou',
  'ekosistem',
  'sektor',
  'impor',
  'perlindungan',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The address's filters, plus a NIK that is searched for: that one comes from the history state and never from the address. */
export function readMemberFilter(search: URLSearchParams, nik: string | null): MemberFilter {
  const filter: MemberFilter = {};
  const text = nik ?? search.get('cari');
  const status = codeOfWord(statuses, search.get('status'));
  const segment = codeOfWord(segments, search.get('segmen'));
  const category = codeOfWord(categories, search.get('kategori'));
  const sendable = codeOfWord(sendables, search.get('siap'));
  if (text) filter.search = text;
  if (status) filter.status = status;
  if (segment) filter.segment = segment;
  if (category) filter.category = category;
  if (sendable !== undefined) filter.sendable = sendable;
  const lapse = codeOfWord(lapseWords, search.get('perlindungan'));
  if (lapse) filter.lapse = lapse;
  const ecosystem = codeOfWord(ecosystemWords, search.get('ekosistem'));
  const groupSector = sectorInAddress(search);
  if (ecosystem) filter.ecosystem = ecosystem;
  if (groupSector) filter.groupSector = groupSector;
  const regionCode = search.get('wilayah');
  const occupation = search.get('pekerjaan');
  const partnerId = search.get('mitra');
  const importId = search.get('impor');
  const groupId = search.get('kelompok');
  const mouId = search.get('mou');
  if (occupation) filter.occupation = occupation;
  if (regionCode) filter.regionCode = regionCode;
  if (partnerId) filter.partnerId = partnerId;
  if (importId) filter.importId = importId;
  if (groupId) filter.groupId = groupId;
  if (mouId) filter.mouId = mouId;
  return filter;
}

export function readMemberOrder(search: URLSearchParams): MemberOrder {
  return codeOfWord(orders, search.get('urut')) ?? 'NAME';
}

export type SearchText = { kind: 'none' } | { kind: 'nik'; nik: string } | { kind: 'text'; text: string };

/** Sixteen digits are a NIK and stay out of the address; anything longer than a few digits is treated as carefully. */
export function readSearchText(typed: string): SearchText {
  const text = typed.trim();
  if (text === '') {
    return { kind: 'none' };
  }
  const digits = bareNik(text);
  return /^\d{12,}$/.test(digits) ? { kind: 'nik', nik: digits } : { kind: 'text', text };
}

/** The NIK that the history entry carries, if any. */
export function readSearchedNik(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'nik' in state && typeof state.nik === 'string'
    ? state.nik
    : null;
}

export function countFilters(search: URLSearchParams, nik: string | null): number {
  return filterKeys.filter((key) => search.get(key)).length + (nik ? 1 : 0);
}
