import { nameKey } from '../kernel/person-name.ts';
import type { MemberCategory, Payer, Segment } from '../member/member.check.ts';
import { type OccupationCode, occupations, type SectorCode, sectors } from '../member/occupation.ts';

/** Values that a list writes in words and the portal keeps as codes. null: not one of them. */

const table = <V>(entries: readonly (readonly [V, readonly string[]])[]): ReadonlyMap<string, V> =>
  new Map(entries.flatMap(([value, written]) => written.map((text) => [nameKey(text), value] as const)));

const sexes = table<'L' | 'P'>([
  ['L', ['L', 'LK', 'Laki', 'Laki-laki', 'Laki laki', 'Lakilaki', 'Pria', 'Male', 'M', 'Man', '1']],
  ['P', ['P', 'PR', 'Pr.', 'Perempuan', 'Wanita', 'Female', 'F', 'W', 'Woman', '2']],
]);
const categories = table<MemberCategory>([
  ['MME', ['MME', 'Miskin ekstrem', 'Masyarakat miskin ekstrem', 'Extremely poor']],
  ['PR', ['PR', 'Pekerja rentan', 'Rentan', 'Vulnerable worker']],
  ['OTHER', ['OTHER', 'Lainnya', 'Lain-lain']],
]);
const payers = table<Payer>([
  ['SUBSIDY', ['SUBSIDY', 'Subsidi', 'APBD', 'APBDes', 'APBN', 'Pemerintah', 'BKBK', 'Dibantu anggaran']],
  ['SELF', ['SELF', 'Mandiri', 'Sendiri', 'Bayar sendiri']],
  ['EMPLOYER', ['EMPLOYER', 'Pemberi kerja', 'Perusahaan', 'Instansi']],
  ['SPONSOR', ['SPONSOR', 'CSR', 'Donatur']],
]);
const segments = table<Segment>([
  ['BPU', ['BPU', 'Bukan penerima upah', 'Non-wage earner']],
  ['PU', ['PU', 'PPU', 'Penerima upah', 'Wage earner']],
]);
// "Petani/pekebun" may also stand in a list as one of its two words.
const trades = table<OccupationCode>(
  (Object.keys(occupations) as OccupationCode[]).map((code) => {
    const { id, en } = occupations[code];
    return [code, [code, id, en, ...id.split('/')]] as const;
  }),
);
const branches = table<SectorCode>(
  (Object.keys(sectors) as SectorCode[]).map((code) => [code, [code, sectors[code].id, sectors[code].en]] as const),
);

export const sexOf = (text: string) => sexes.get(nameKey(text)) ?? null;
export const categoryOf = (text: string) => categories.get(nameKey(text)) ?? null;
export const payerOf = (text: string) => payers.get(nameKey(text)) ?? null;
export const segmentOf = (text: string) => segments.get(nameKey(text)) ?? null;
export const occupationOf = (text: string) => trades.get(nameKey(text)) ?? null;
export const sectorOf = (text: string) => branches.get(nameKey(text)) ?? null;

/**
 * A phone number in the form it is dialled within the country: 0812…; of two numbers the first. A spreadsheet eats the
 * leading zero, so a mobile number that begins with 8 gets it back. null: not a phone number.
 */
export function phoneOf(text: string): string | null {
  const first = text.split(/[/;,|]|\bdan\b|\batau\b/)[0] ?? '';
  const digits = first.replace(/[\s().-]/g, '').replace(/^(\+62|0062|62(?=8))0?/, '0');
  const dialled = /^8\d{7,}$/.test(digits) ? `0${digits}` : digits;
  return /^\+?[0-9]{8,15}$/.test(dialled) ? dialled : null;
}

/** RT and RW as three digits; other short words stay. */
export function neighbourhoodOf(text: string): string {
  const bare = text.replace(/^(RT|RW)\.?\s*/i, '').slice(0, 10);
  return /^\d{1,3}$/.test(bare) ? bare.padStart(3, '0') : bare;
}
