import { lapseRange } from '../cover/lapse.ts';
import { calendarOfToday } from '../cover/lapse-calendar.ts';
import type { Context } from '../graphql/context.ts';
import { checkNik } from '../kernel/nik.ts';
import { cleanName } from '../kernel/person-name.ts';
import { messageText } from '../messages.ts';
import { regionFilter } from '../region/region-filter.ts';
import { ENTRY_AGE_LIMIT } from './member.check.ts';
import type { MemberEditInput, MemberFilterInput, MemberInput } from './member.input.ts';
import type { MemberFilter, MemberRow } from './member.queries.ts';
import type { MemberCheckType } from './member.type.ts';
import type { MemberRewrite } from './member-edit.service.ts';
import type { MemberWrite } from './member-register.service.ts';

const NIK_DIGITS = /^[\d\s.'-]{16,24}$/;
const KPJ = /^(?=.*\d)[0-9A-Za-z]{8,11}$/;

/** The filter as the queries take it. What was typed to search is a NIK, a KPJ or a name; a NIK becomes its hash here. */
export async function filterOf(input: MemberFilterInput | null | undefined, ctx: Context): Promise<MemberFilter> {
  if (!input) return {};
  const { regionCode, search, lapse, ...same } = input;
  const filter = {
    ...same,
    ...(await regionFilter(ctx, regionCode)),
    paidUntil: lapse ? lapseRange(lapse, await calendarOfToday(ctx)) : null,
  } as MemberFilter;
  const typed = search?.trim() ?? '';
  if (typed === '') return filter;
  if (NIK_DIGITS.test(typed)) {
    const nik = checkNik(typed);
    return { ...filter, nikHash: nik.ok ? ctx.vault.hash(nik.nik) : Buffer.alloc(32) };
  }
  return KPJ.test(typed) ? { ...filter, kpj: typed.toUpperCase() } : { ...filter, name: typed };
}

const text = (value: string | null | undefined) => value?.trim() || null;

export function rewriteOf(input: MemberEditInput): MemberRewrite {
  return {
    name: input.name,
    birthDate: input.birthDate ?? null,
    sex: input.sex ? (input.sex === 'FEMALE' ? 'P' : 'L') : null,
    motherName: input.motherName ? cleanName(input.motherName) || null : null,
    address: text(input.address),
    rt: text(input.rt),
    rw: text(input.rw),
    phone: input.phone?.replace(/[\s.()-]/g, '') || null,
    occupation: text(input.occupation),
    sector: text(input.sector),
    income: input.income ?? null,
    category: (input.category ?? null) as MemberRewrite['category'],
    payer: input.payer as MemberRewrite['payer'],
    kpj: text(input.kpj)?.toUpperCase() ?? null,
  };
}

export function writeOf(input: MemberInput): MemberWrite {
  return {
    ...rewriteOf(input),
    nik: input.nik,
    segment: input.segment as MemberWrite['segment'],
    villageCode: input.villageCode.trim(),
    groupId: input.groupId ?? null,
    mouId: input.mouId ?? null,
  };
}

const fieldOfCode: Readonly<Record<string, string>> = {
  MISSING_MOTHER_NAME: 'motherName',
  MISSING_ADDRESS: 'address',
  MISSING_CATEGORY: 'category',
  MISSING_PHONE: 'phone',
  PHONE_FORMAT: 'phone',
  MISSING_WAGE: 'income',
  NIK_DOB_MISMATCH: 'birthDate',
  NIK_SEX_MISMATCH: 'sex',
  AGE_LIMIT_WITHIN_PERIOD: 'birthDate',
  AGE_UNDER_ADULT: 'birthDate',
};
const params = { limit: ENTRY_AGE_LIMIT };

export function checksOf(row: MemberRow, ctx: Context): MemberCheckType[] {
  const entry = (level: string) => (code: string) => ({
    code,
    level,
    message: messageText(code, ctx.locale, code === 'AGE_UNDER_ADULT' ? { limit: 17 } : params),
    field: fieldOfCode[code] ?? null,
  });
  return [...row.blocks.map(entry('BLOCKS_SENDING')), ...row.warnings.map(entry('WARNS'))];
}
