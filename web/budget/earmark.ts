import type { EarmarkChoicesInput } from '../apollo/schema.generated.ts';
import { readRupiah } from '../format/rupiah.ts';
import { hundredthsOf, wholeNumber } from './typed-number.ts';

/** The form as it was filled in; it lives in the address, so that a calculation can be sent to somebody. */
export interface Earmark {
  readonly grant: string;
  /** Percent, up to two digits behind the comma. */
  readonly share: string;
  readonly quota: string;
  readonly units: string;
  /** YYYY-MM */
  readonly from: string;
  readonly months: string;
  readonly fund: string;
}

const keys = {
  ...{ grant: 'dana', share: 'bagian', quota: 'kuota', units: 'unit', from: 'mulai', months: 'bulan', fund: 'sumber' },
} as const satisfies Record<keyof Earmark, string>;
const fields = Object.keys(keys) as (keyof Earmark)[];

/** @param year the year whose cover is planned when the address names no month */
export function readEarmark(search: URLSearchParams, year: number): Earmark {
  const start: Earmark = {
    ...{ grant: '100.000.000', share: '10', quota: '50', units: '1', from: `${year}-01`, months: '12', fund: 'BKBK' },
  };
  return Object.fromEntries(
    fields.map((field) => [field, search.get(keys[field]) ?? start[field]]),
  ) as unknown as Earmark;
}

export function writeEarmark(earmark: Earmark): URLSearchParams {
  return new URLSearchParams(fields.map((field) => [keys[field], earmark[field]]));
}

/** What is no amount, share, number or month; the server is not asked while there is any. */
export function unreadFields({ grant, share, quota, units, from, months }: Earmark): (keyof Earmark)[] {
  return [
    ...(readRupiah(grant) ? [] : (['grant'] as const)),
    ...(hundredthsOf(share) === null ? (['share'] as const) : []),
    ...(wholeNumber(quota) === null ? (['quota'] as const) : []),
    ...(wholeNumber(units) === null ? (['units'] as const) : []),
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(from) ? [] : (['from'] as const)),
    ...(wholeNumber(months) === null ? (['months'] as const) : []),
  ];
}

export function questionOf(earmark: Earmark): EarmarkChoicesInput | null {
  if (unreadFields(earmark).length > 0) return null;
  return {
    grant: readRupiah(earmark.grant) as string,
    share: hundredthsOf(earmark.share) as number,
    quota: wholeNumber(earmark.quota) as number,
    units: wholeNumber(earmark.units) as number,
    ...{ from: earmark.from, months: wholeNumber(earmark.months) as number, fundSource: earmark.fund },
  };
}
