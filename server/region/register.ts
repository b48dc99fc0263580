import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { cleanName } from '../kernel/person-name.ts';
import { type FormerSpelling, formerSpellings, type RegisterDecree, registerDecrees } from './register-changes.ts';

export type RegionKind = 'provinsi' | 'kabupaten' | 'kota' | 'kecamatan' | 'desa' | 'kelurahan';

/** One unit under one code for as long as that code held. */
export interface RegisterUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly successor: string | null;
  /** What brought the code or, for one that no longer holds, what ended it. */
  readonly decree: string | null;
}

export interface Register {
  /** Changes whenever anything in it may have changed; the loader does nothing while it stays the same. */
  readonly version: string;
  /** The day the codes of this register took force: a code it no longer knows ended on it unless a decree says when. */
  readonly date: CalendarDate;
  readonly units: readonly RegisterUnit[];
  readonly spellings: readonly FormerSpelling[];
}

/** To be shown wherever the register is given away (ODbL 1.0, section 4.2 and 4.3). */
export const registerNotice =
  'Contains regional codes and names from idn-area-data 4.0.1 (github.com/fityannugroho/idn-area-data), ' +
  'made available under the Open Database License 1.0, after Kepmendagri 300.2.2-2430 Tahun 2025.';

// Kepmendagri 300.2.2-2430 Tahun 2025, signed 23 June 2025, is what the packaged data follow.
const REGISTER_DATE: CalendarDate = '2025-06-23';

// To be raised when the way units are read changes, so that a database with the same data reads them again.
const READING = 1;

/** What tells one packaged register from another, without reading it. */
export function packagedVersion(): string {
  const { version } = JSON.parse(readFileSync(packaged('package.json'), 'utf8')) as { version: string };
  const history = createHash('sha256')
    .update(JSON.stringify([registerDecrees, formerSpellings]))
    .digest('hex')
    .slice(0, 12);
  return `idn-area-data ${version}, history ${history}, reading ${READING}`;
}

/** The register of the whole country as packaged, with the history we know. Takes some 0.5 s. */
export function packagedRegister(): Register {
  const today = ['provinces', 'regencies', 'districts', 'villages'].flatMap(readUnits);
  return {
    version: packagedVersion(),
    date: REGISTER_DATE,
    units: withHistory(today, registerDecrees),
    spellings: formerSpellings,
  };
}

/** Lays the decrees under today's codes: since when a code holds, and which codes held before. */
export function withHistory(
  today: readonly { readonly code: string; readonly name: string }[],
  decrees: readonly RegisterDecree[],
): RegisterUnit[] {
  const began = new Map<string, RegisterDecree>();
  const ended: RegisterUnit[] = [];
  for (const decree of decrees) {
    for (const { code, name, successor } of decree.renumbered) {
      const validFrom = began.get(code)?.date ?? null;
      const kind = kindOf(code, name);
      ended.push({ code, name, kind, validFrom, validTo: decree.date, successor, decree: decree.decree });
      began.set(successor, decree);
    }
    for (const code of decree.newUnits) began.set(code, decree);
  }
  const standing = today.map(({ code, name }): RegisterUnit => {
    const since = began.get(code);
    return {
      code,
      name,
      kind: kindOf(code, name),
      validFrom: since?.date ?? null,
      validTo: null,
      successor: null,
      decree: since?.decree ?? null,
    };
  });
  return [...standing, ...ended];
}

/** A village's number starts with 1 for a ward (kelurahan), 2 for a village (desa), 3 for a customary village (desa adat). */
function kindOf(code: string, name: string): RegionKind {
  if (code.length === 2) return 'provinsi';
  if (code.length === 5) return name.startsWith('Kota ') ? 'kota' : 'kabupaten';
  if (code.length === 8) return 'kecamatan';
  return code[9] === '1' ? 'kelurahan' : 'desa';
}

function readUnits(file: string): { code: string; name: string }[] {
  const records = parse(readFileSync(packaged(`data/${file}.csv`)), { columns: true }) as {
    code: string;
    name: string;
  }[];
  // A quotation mark inside a name is a mistyped apostrophe (Soka"an).
  return records.map(({ code, name }) => ({ code, name: cleanName(name.replaceAll('"', "'")) }));
}

function packaged(path: string): string {
  return createRequire(import.meta.url).resolve(`idn-area-data/${path}`);
}
