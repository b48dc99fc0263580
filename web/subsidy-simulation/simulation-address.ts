import * as z from 'zod/mini';
import type { SimulationForm } from './simulation-form.ts';

const typed = z.string().check(z.maxLength(200));
const date = z.object({ day: typed, month: typed, year: typed });
const line = z.object({
  unitKind: z.enum(['ANY', 'VILLAGE', 'WARD']),
  split: z.enum(['EACH', 'EQUAL', 'BY_TARGET']),
  ...{ grant: typed, share: typed, mme: typed, pr: typed, other: typed, channel: typed },
  tranches: z.array(z.object({ key: typed, share: typed, expectedOn: date })).check(z.maxLength(12)),
});
const assumption = z.object({
  kind: z.enum(['AMOUNT', 'DISCOUNT', 'ORDINARY']),
  ...{ key: typed, from: typed, last: typed, jkk: typed, jkm: typed, factor: typed },
});
const shape = z.object({
  ...{ mouId: typed, fundSource: typed, firstMonth: typed, months: typed, peopleShare: typed, topUpFund: typed },
  choice: z.nullable(z.enum(['FEWER_PEOPLE', 'LAST_PERSON_SHORTER', 'TOP_UP'])),
  lines: z.array(line).check(z.minLength(1), z.maxLength(2)),
  assumed: z.array(assumption).check(z.maxLength(6)),
});

const FILLED = 'isi';
const BESIDE = 'banding';
const REGION = 'kode';

/** What was filled in since it was opened: it lives in the address, so that a reload loses nothing. Null for nothing. */
export function readFilled(search: URLSearchParams): SimulationForm | null {
  try {
    const read = shape.safeParse(JSON.parse(search.get(FILLED) ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function writeFilled(search: URLSearchParams, form: SimulationForm): URLSearchParams {
  const next = new URLSearchParams(search);
  next.set(FILLED, JSON.stringify(form));
  return next;
}

/** The address once what was filled in is kept. */
export function withoutFilled(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(FILLED);
  return next;
}

/** The kept simulation that is looked at beside this one. */
export const readBeside = (search: URLSearchParams): string | null => search.get(BESIDE);

export const writeBeside = (search: URLSearchParams, id: string): URLSearchParams => written(search, BESIDE, id);

/** The region whose units are told; null for all. */
export const readRegion = (search: URLSearchParams): string | null => search.get(REGION);

export const writeRegion = (search: URLSearchParams, code: string | null): URLSearchParams =>
  written(search, REGION, code ?? '');

function written(search: URLSearchParams, key: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === '') next.delete(key);
  else next.set(key, value);
  return next;
}
