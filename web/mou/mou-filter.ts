import type { MouFilter, MouOrder } from '../apollo/schema.generated.ts';
import { codeOfWord } from '../list/address-word.ts';
import { addDays } from './mou-period.ts';

/** The words that stand in the address for the codes of the server, so that an address can be read and told. */
export const states = {
  draf: 'DRAFT',
  ditelaah: 'IN_REVIEW',
  siap: 'READY',
  ditandatangani: 'SIGNED',
  berjalan: 'ACTIVE',
  berakhir: 'ENDED',
} as const;
/** Parts of two of the states, told apart by the day and by how they ended. */
export const phases = {
  segera: 'EXPIRING',
  lewat: 'EXPIRED',
  dihentikan: 'TERMINATED',
  selesai: 'COMPLETED',
  diperpanjang: 'RENEWED',
} as const;
export const kinds = { mou: 'MOU', pks: 'PKS', adendum: 'ADDENDUM' } as const;
export const endings = { '30': 30, '60': 60, '90': 90 } as const;

export const filterKeys = ['cari', 'status', 'jenis', 'mitra', 'kelompok', 'akhir'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The address's filters. `akhir` counts days from today, so a kept address means the same thing every day. */
export function readMouFilter(search: URLSearchParams, today: string): MouFilter {
  const filter: MouFilter = {};
  const text = search.get('cari');
  const state = codeOfWord(states, search.get('status'));
  const phase = codeOfWord(phases, search.get('status'));
  const kind = codeOfWord(kinds, search.get('jenis'));
  const days = codeOfWord(endings, search.get('akhir'));
  const partnerId = search.get('mitra');
  const groupId = search.get('kelompok');
  if (text) filter.search = text;
  if (state) filter.state = state;
  if (phase) filter.phase = phase;
  if (kind) filter.kind = kind;
  if (partnerId) filter.partnerId = partnerId;
  if (groupId) filter.groupId = groupId;
  if (days) filter.endsBefore = addDays(today, days + 1);
  return filter;
}

export function readMouOrder(search: URLSearchParams): MouOrder {
  return search.get('urut') === 'akhir' ? 'ENDING' : 'TITLE';
}

export function countFilters(search: URLSearchParams): number {
  return filterKeys.filter((key) => search.get(key)).length;
}
