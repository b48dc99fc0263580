import type { CoverCheckInput } from '../apollo/schema.generated.ts';
import { isCalendarDate } from '../format/date-parts.ts';

/**
 * What the address asks, plus a NIK that only the history entry carries: addresses end up in logs.
 * @param today what day it is about when the address names none, YYYY-MM-DD
 */
export function readCoverQuestion(search: URLSearchParams, nik: string | null, today: string): CoverCheckInput | null {
  const day = search.get('pada');
  const on = day && isCalendarDate(day) ? day : today;
  const memberId = search.get('peserta');
  if (memberId) return { memberId, on };
  const text = nik ?? search.get('cari');
  if (!text) return null;
  const regionCode = search.get('wilayah');
  return { search: text, on, ...(regionCode && { regionCode }) };
}
