import type { MemberEventFilter, MemberEventKind, MemberEventState } from '../apollo/schema.generated.ts';
import { codeOfWord } from '../list/address-word.ts';

/** The words that stand in the address for the codes of the server. */
export const eventStateWords = {
  'belum-lengkap': 'PAPERS_MISSING',
  lengkap: 'COMPLETE',
  ditarik: 'WITHDRAWN',
} as const satisfies Record<string, MemberEventState>;
export type EventStateWord = keyof typeof eventStateWords;

export const eventKindWords = {
  meninggal: 'DEATH',
  kecelakaan: 'WORK_ACCIDENT',
} as const satisfies Record<string, MemberEventKind>;

/** The state whose list an address shows: what waits for papers, unless it names another. */
export function readEventState(search: URLSearchParams): EventStateWord {
  const word = search.get('keadaan');
  return word !== null && Object.hasOwn(eventStateWords, word) ? (word as EventStateWord) : 'belum-lengkap';
}

export function readEventFilter(search: URLSearchParams): MemberEventFilter {
  const filter: MemberEventFilter = { state: eventStateWords[readEventState(search)] };
  const [regionCode, partnerId] = [search.get('wilayah'), search.get('mitra')];
  const kind = codeOfWord(eventKindWords, search.get('jenis'));
  if (kind) filter.kind = kind;
  if (regionCode) filter.regionCode = regionCode;
  if (partnerId) filter.partnerId = partnerId;
  return filter;
}
