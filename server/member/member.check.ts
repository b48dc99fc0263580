import { addYears, ageOn, type CalendarDate } from '../kernel/calendar-date.ts';
import type { ErrorParams } from '../kernel/domain-error.ts';
import { birthDateFromNik, checkNik } from '../kernel/nik.ts';
import { nameKey } from '../kernel/person-name.ts';
import { isOccupation, isSector } from './occupation.ts';

export const checkLevels = ['BLOCKS_SAVING', 'BLOCKS_SENDING', 'WARNS'] as const;
export type CheckLevel = (typeof checkLevels)[number];

export const segments = ['PU', 'BPU'] as const;
export type Segment = (typeof segments)[number];
export const categories = ['MME', 'PR', 'OTHER'] as const;
export type MemberCategory = (typeof categories)[number];
export const payers = ['SELF', 'SUBSIDY', 'EMPLOYER', 'SPONSOR'] as const;
export type Payer = (typeof payers)[number];

/** A registration as somebody wrote it: empty text and null both mean "not given". */
export interface MemberDraft {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: CalendarDate | null;
  readonly sex: 'L' | 'P' | null;
  readonly motherName: string | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  /** Whether a village was named; whether it exists is for the region register to say. */
  readonly hasVillage: boolean;
  readonly phone: string | null;
  readonly occupation: string | null;
  readonly sector: string | null;
  readonly segment: Segment;
  readonly income: bigint | null;
  readonly category: MemberCategory | null;
  readonly payer: Payer | null;
  readonly kpj: string | null;
}

export type MemberField = Exclude<keyof MemberDraft, 'hasVillage'> | 'village';

export interface MemberCheck {
  readonly code: string;
  readonly level: CheckLevel;
  readonly field: MemberField;
  /** Fills the message; never a NIK, a name or a date of birth. */
  readonly params: ErrorParams;
}

export interface CheckSettings {
  /** The first day of cover, or the business day of registering. */
  readonly on: CalendarDate;
  /** Under this age on that day one may enter as a non-wage earner: 65; a programme may be stricter. */
  readonly ageLimit?: number;
}

/** No one may enter who has reached the 65th birthday; agency practice stated in several programmes' lists (2022 to 2025). */
export const ENTRY_AGE_LIMIT = 65;
const ADULT_AGE = 17;
const NAME_MAX = 120;
const PHONE = /^\+?[0-9]{8,15}$/;
const KPJ = /^[0-9A-Z]{8,11}$/;

export const isKpj = (text: string) => KPJ.test(text);

/**
 * Everything a registration can tell by itself; what needs other rows (duplicates, the village register, existing
 * members) is asked of the database. The form and the import call this one function, so that they never disagree.
 */
export function checkMember(draft: MemberDraft, { on, ageLimit = ENTRY_AGE_LIMIT }: CheckSettings): MemberCheck[] {
  const found: MemberCheck[] = [];
  const add = (level: CheckLevel, field: MemberField, code: string, params: ErrorParams = {}) =>
    found.push({ code, level, field, params });

  const nik = checkNik(draft.nik);
  if (!nik.ok) add('BLOCKS_SAVING', 'nik', nik.code, nik.params);

  const key = nameKey(draft.name);
  if (key === '') add('BLOCKS_SAVING', 'name', 'NAME_EMPTY');
  else if (draft.name.trim().length < 2 || draft.name.length > NAME_MAX)
    add('BLOCKS_SAVING', 'name', 'NAME_LENGTH', { max: NAME_MAX });
  else if (/[0-9]{3}/.test(draft.name)) add('BLOCKS_SAVING', 'name', 'NAME_HAS_NUMBER');

  if (!draft.hasVillage) add('BLOCKS_SAVING', 'village', 'VILLAGE_EMPTY');
  if (!draft.occupation) add('BLOCKS_SAVING', 'occupation', 'OCCUPATION_EMPTY');
  else if (!isOccupation(draft.occupation)) add('BLOCKS_SAVING', 'occupation', 'OCCUPATION_UNKNOWN');
  if (draft.sector && !isSector(draft.sector)) add('BLOCKS_SAVING', 'sector', 'SECTOR_UNKNOWN');
  if (!draft.payer) add('BLOCKS_SAVING', 'payer', 'PAYER_EMPTY');
  if (draft.kpj && !KPJ.test(draft.kpj)) add('BLOCKS_SAVING', 'kpj', 'KPJ_FORMAT');
  if (draft.income !== null && draft.income < 0n) add('BLOCKS_SAVING', 'income', 'INCOME_NEGATIVE');

  checkBirth(draft, nik.ok ? nik.nik : null, on, ageLimit, add);
  if (nik.ok && draft.sex && draft.sex !== nik.sex) add('WARNS', 'sex', 'NIK_SEX_MISMATCH');
  if (nik.ok && !nik.regionPlausible) add('WARNS', 'nik', 'NIK_REGION_UNUSUAL');
  if (draft.phone && !PHONE.test(draft.phone)) add('WARNS', 'phone', 'PHONE_FORMAT');

  if (!draft.motherName) add('BLOCKS_SENDING', 'motherName', 'MISSING_MOTHER_NAME');
  if (!draft.address) add('BLOCKS_SENDING', 'address', 'MISSING_ADDRESS');
  if (draft.payer === 'SUBSIDY' && !draft.category) add('BLOCKS_SENDING', 'category', 'MISSING_CATEGORY');
  if (draft.payer === 'SELF' && !draft.phone) add('BLOCKS_SENDING', 'phone', 'MISSING_PHONE');
  if (draft.segment === 'PU' && draft.income === null) add('BLOCKS_SENDING', 'income', 'MISSING_WAGE');
  return found;
}

function checkBirth(
  draft: MemberDraft,
  nik: string | null,
  on: CalendarDate,
  ageLimit: number,
  add: (level: CheckLevel, field: MemberField, code: string, params?: ErrorParams) => void,
): void {
  const fromNik = nik === null ? null : birthDateFromNik(nik, on, draft.birthDate ?? undefined);
  const birth = draft.birthDate ?? fromNik;
  if (birth === null) {
    if (nik !== null) add('BLOCKS_SAVING', 'birthDate', 'BIRTH_DATE_EMPTY');
    return;
  }
  if (birth > on) {
    add('BLOCKS_SAVING', 'birthDate', 'BIRTH_DATE_FUTURE');
    return;
  }
  if (draft.birthDate && fromNik && draft.birthDate !== fromNik) add('WARNS', 'birthDate', 'NIK_DOB_MISMATCH');
  const age = ageOn(birth, on);
  if (draft.segment === 'BPU' && age >= ageLimit)
    add('BLOCKS_SAVING', 'birthDate', 'AGE_OVER_LIMIT', { limit: ageLimit });
  else if (draft.segment === 'BPU' && addYears(birth, ageLimit) <= addYears(on, 1))
    add('WARNS', 'birthDate', 'AGE_LIMIT_WITHIN_PERIOD', { limit: ageLimit });
  if (age < ADULT_AGE) add('WARNS', 'birthDate', 'AGE_UNDER_ADULT', { limit: ADULT_AGE });
}

/** The date and sex that are kept: as typed, else as the NIK says. Call only for a draft without BLOCKS_SAVING. */
export function birthOf(draft: MemberDraft, on: CalendarDate): { birthDate: CalendarDate; sex: 'L' | 'P' } {
  const nik = checkNik(draft.nik);
  const birthDate = draft.birthDate ?? birthDateFromNik(draft.nik, on);
  const sex = draft.sex ?? (nik.ok ? nik.sex : null);
  if (!birthDate || !sex) throw new Error('birthOf needs a draft that can be saved');
  return { birthDate, sex };
}
