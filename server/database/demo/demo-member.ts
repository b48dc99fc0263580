import { addDays, addYears, type CalendarDate } from '../../kernel/calendar-date.ts';
import {
  checkMember,
  type MemberCategory,
  type MemberDraft,
  type Payer,
  type Segment,
} from '../../member/member.check.ts';
import type { MemberEndReason, MemberStatus } from '../../member/member.codes.ts';
import { type OccupationCode, occupations } from '../../member/occupation.ts';
import type { InventedPerson } from './invented-person.ts';
import { type SeededDraw, weighted } from './seeded-draw.ts';

/** A person with the participant number the agency gave them: one for life, whichever partner registers them. */
export interface NumberedPerson extends InventedPerson {
  readonly kpj: string;
}

export interface DemoMember {
  readonly draft: MemberDraft;
  readonly villageId: number;
  readonly endReason: MemberEndReason | null;
  readonly statusSince: CalendarDate;
  readonly statusNote: string | null;
  readonly blocks: readonly string[];
  readonly warnings: readonly string[];
}

/** What the partner's programme settles for each of its people. */
export interface Terms {
  readonly segment: Segment;
  readonly payer: Payer;
  readonly category: MemberCategory | null;
  readonly occupation: OccupationCode;
  /** Rupiah a month; null where nobody asked. */
  readonly income: bigint | null;
}

export interface Occasion {
  /** The day the list was handed in, which is the day its rows were checked for. */
  readonly listed: CalendarDate;
  readonly today: CalendarDate;
}

const notes: Readonly<Record<MemberEndReason, readonly string[]>> = {
  DECEASED: ['Menurut surat keterangan kematian desa'],
  MOVED: ['Pindah domisili ke kabupaten lain', 'Pindah mengikuti keluarga'],
  OVER_AGE: ['Genap 65 tahun'],
  MEMBER_ELSEWHERE: ['Sudah peserta dari perusahaan'],
  REFUSED: ['Khawatir kehilangan bantuan sosial', 'Tidak bersedia didaftarkan'],
  DATA_WRONG: ['NIK tidak padan dengan data kependudukan'],
};
const reasons = weighted<MemberEndReason>({
  DECEASED: 28,
  MOVED: 22,
  OVER_AGE: 15,
  MEMBER_ELSEWHERE: 15,
  REFUSED: 12,
  DATA_WRONG: 8,
});
/** Whoever left like this had been registered before. */
const leftWithNumber: ReadonlySet<MemberEndReason> = new Set(['DECEASED', 'MOVED', 'OVER_AGE']);

export function drawReason(draw: SeededDraw, segment: Segment): MemberEndReason {
  const reason = draw.pick(reasons);
  return segment === 'PU' && reason === 'OVER_AGE' ? 'MOVED' : reason;
}

/** A birth date whose 65th birthday lies between the day of the list and today. */
export function birthOfLeaver(draw: SeededDraw, { listed, today }: Occasion): CalendarDate {
  const days = Math.floor((Date.parse(today) - Date.parse(listed)) / 86_400_000);
  return addYears(addDays(listed, 1 + draw.below(days)), -65);
}

/**
 * A person as a member of a partner. Who is registered has everything that registering takes; candidates sometimes
 * lack something, and now and then the card says another date or sex than the list.
 */
export function demoMember(
  draw: SeededDraw,
  person: NumberedPerson,
  villageId: number,
  terms: Terms,
  fate: MemberStatus | MemberEndReason,
  occasion: Occasion,
): DemoMember {
  const { listed, today } = occasion;
  const endReason = fate === 'CANDIDATE' || fate === 'REGISTERED' || fate === 'ENDED' ? null : fate;
  const numbered = fate === 'REGISTERED' || (endReason !== null && leftWithNumber.has(endReason));
  const draft = lacking(draw, numbered, {
    nik: person.nik,
    name: person.name,
    birthDate: endReason !== 'OVER_AGE' && draw.chance(0.006) ? addYears(person.birthDate, 1) : person.birthDate,
    sex: draw.chance(0.002) ? (person.sex === 'L' ? 'P' : 'L') : person.sex,
    motherName: person.motherName,
    address: person.address,
    rt: person.rt,
    rw: person.rw,
    hasVillage: true,
    phone: terms.payer === 'SELF' || draw.chance(0.6) ? person.phone : null,
    ...terms,
    sector: occupations[terms.occupation].sector,
    kpj: numbered ? person.kpj : null,
  });
  const checks = checkMember(draft, { on: listed });
  const refused = checks.find((check) => check.level === 'BLOCKS_SAVING');
  if (refused) throw new Error(`The demo data made a member that the form would refuse: ${refused.code}`);
  return {
    draft,
    villageId,
    endReason,
    statusSince: sinceWhen(draw, person, endReason, numbered, listed, today),
    statusNote: endReason === null ? null : draw.pick(notes[endReason]),
    blocks: checks.filter(({ level }) => level === 'BLOCKS_SENDING').map(({ code }) => code),
    warnings: checks.filter(({ level }) => level === 'WARNS').map(({ code }) => code),
  };
}

function lacking(draw: SeededDraw, numbered: boolean, full: MemberDraft): MemberDraft {
  if (numbered || !draw.chance(0.45)) return full;
  return {
    ...full,
    motherName: draw.chance(0.6) ? null : full.motherName,
    address: draw.chance(0.35) ? null : full.address,
    phone: draw.chance(0.3) ? null : full.phone,
    category: draw.chance(0.1) ? null : full.category,
    income: draw.chance(0.3) ? null : full.income,
  };
}

/** A candidate since the list came in; registered some weeks later; ended later still. */
function sinceWhen(
  draw: SeededDraw,
  person: InventedPerson,
  endReason: MemberEndReason | null,
  numbered: boolean,
  listed: CalendarDate,
  today: CalendarDate,
): CalendarDate {
  if (endReason === 'OVER_AGE') return addYears(person.birthDate, 65);
  const wait = endReason !== null ? 20 + draw.below(100) : numbered ? 5 + draw.below(25) : 0;
  const day = addDays(listed, wait);
  return day < today ? day : today;
}
