import type { Cell, CellRow } from '../document/cell.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { ErrorParams } from '../kernel/domain-error.ts';
import { birthDateFromNik, checkNik } from '../kernel/nik.ts';
import { cleanName } from '../kernel/person-name.ts';
import { parseRupiah } from '../kernel/rupiah.ts';
import { birthOf, type CheckLevel, checkMember, type MemberDraft, type MemberField } from '../member/member.check.ts';
import { occupations } from '../member/occupation.ts';
import { cellText, withoutLongNumbers } from './cell-text.ts';
import {
  categoryOf,
  neighbourhoodOf,
  occupationOf,
  payerOf,
  phoneOf,
  sectorOf,
  segmentOf,
  sexOf,
} from './coded-value.ts';
import type { ColumnKey } from './member-import.columns.ts';
import type { Header } from './member-import.header.ts';
import { writtenDate } from './written-date.ts';

/** What is wrong with one cell. The words for it are in member-import.messages.ts. */
export interface ImportIssue {
  readonly column: ColumnKey;
  readonly code: string;
  readonly level: CheckLevel;
  /** Never a NIK, a name or a date of birth. */
  readonly params: ErrorParams;
}

/** The village as somebody wrote it. */
export interface WrittenPlace {
  readonly code: string;
  readonly village: string;
  readonly district: string;
  readonly regency: string;
}

/** A row with everything it can tell by itself. Without BLOCKS_SAVING among the issues it may become a member. */
export interface CheckedRow {
  readonly draft: MemberDraft;
  readonly nik: string | null;
  readonly birthDate: CalendarDate | null;
  readonly sex: 'L' | 'P' | null;
  /** What stood in the file, for comparing with a member; null where it was left to the NIK or to a default. */
  readonly given: {
    readonly birthDate: CalendarDate | null;
    readonly sex: 'L' | 'P' | null;
    readonly occupation: string | null;
    readonly sector: string | null;
  };
  readonly place: WrittenPlace;
  readonly note: string | null;
  readonly issues: readonly ImportIssue[];
  readonly blocks: readonly string[];
  readonly warnings: readonly string[];
}

const TEXT_MAX = 500;
const POWER = /^\d([.,]\d+)?e\+?\d{1,3}$/i;

/**
 * Checks one row with the rules of the form. `on` is the first day of cover.
 * A NIK in a number cell is refused whatever its digits: a spreadsheet keeps fifteen and writes zeros for the rest, so
 * nobody can tell a sound one from a damaged one.
 */
export function checkRow(cells: CellRow, header: Header, on: CalendarDate): CheckedRow {
  const issues: ImportIssue[] = [];
  const add = (level: CheckLevel, column: ColumnKey, code: string, params: ErrorParams = {}) =>
    issues.push({ column, code, level, params });
  const cell = (key: ColumnKey): Cell => cells[header.place[key]] ?? null;
  const text = (key: ColumnKey): string => (header.place[key] === -1 ? '' : cellText(cell(key)).slice(0, TEXT_MAX));
  const kept = (key: ColumnKey): string | null => withoutLongNumbers(text(key)) || null;

  const damaged = isDamagedNumber(cell('nik'));
  const nikCheck = checkNik(damaged ? '' : text('nik'));
  const nik = nikCheck.ok ? nikCheck.nik : null;

  const birthText = text('birthDate');
  const birthDate =
    birthText === '' ? null : writtenDate(cell('birthDate'), nikCheck.ok ? nikCheck.birthDateCandidates : [], on);
  if (birthText !== '' && birthDate === null) add('BLOCKS_SAVING', 'birthDate', 'BIRTH_DATE_UNREADABLE');

  const sex = text('sex') === '' ? null : sexOf(text('sex'));
  if (text('sex') !== '' && sex === null) add('WARNS', 'sex', 'SEX_UNKNOWN');
  const phone = text('phone') === '' ? null : phoneOf(text('phone'));
  if (text('phone') !== '' && phone === null) add('WARNS', 'phone', 'PHONE_FORMAT');
  const occupation = text('occupation') === '' ? null : occupationOf(text('occupation'));
  const unknownTrade = text('occupation') !== '' && occupation === null;
  if (unknownTrade) add('WARNS', 'occupation', 'OCCUPATION_UNKNOWN');
  const sector = text('sector') === '' ? null : sectorOf(text('sector'));
  if (text('sector') !== '' && sector === null) add('WARNS', 'sector', 'SECTOR_UNKNOWN');
  const category = text('category') === '' ? null : categoryOf(text('category'));
  if (text('category') !== '' && category === null) add('WARNS', 'category', 'CATEGORY_UNKNOWN');
  const income = incomeOf(cell('income'), () => add('WARNS', 'income', 'INCOME_UNREADABLE'));

  let payer = text('payer') === '' ? null : payerOf(text('payer'));
  const unknownPayer = text('payer') !== '' && payer === null;
  if (unknownPayer) add('BLOCKS_SAVING', 'payer', 'PAYER_UNKNOWN');
  else if (payer === null && (category === 'MME' || category === 'PR')) payer = 'SUBSIDY';
  const segment = text('segment') === '' ? 'BPU' : segmentOf(text('segment'));
  if (segment === null) add('BLOCKS_SAVING', 'segment', 'SEGMENT_UNKNOWN');

  const place = {
    code: text('villageCode'),
    village: text('village'),
    district: text('district'),
    regency: text('regency'),
  };
  const trade = occupation ?? (unknownTrade ? 'lainnya' : null);
  const draft: MemberDraft = {
    nik: nik ?? (damaged ? '' : text('nik')),
    name: cleanName(text('name')),
    birthDate,
    sex,
    motherName: text('motherName') === '' ? null : withoutLongNumbers(cleanName(text('motherName'))) || null,
    address: kept('address'),
    rt: neighbourhoodOf(text('rt')) || null,
    rw: neighbourhoodOf(text('rw')) || null,
    hasVillage: place.code !== '' || place.village !== '',
    phone,
    occupation: trade,
    sector: sector ?? (trade === null ? null : occupations[trade].sector),
    segment: segment ?? 'BPU',
    income,
    category,
    payer,
    kpj:
      text('kpj')
        .replace(/[\s.-]/g, '')
        .toUpperCase() || null,
  };

  const blocks: string[] = [];
  const warnings: string[] = [];
  const placeColumn: ColumnKey = place.code !== '' || header.place.village === -1 ? 'villageCode' : 'village';
  for (const check of checkMember(draft, { on })) {
    if (check.code === 'PAYER_EMPTY' && unknownPayer) continue;
    if (check.code === 'BIRTH_DATE_EMPTY' && birthText !== '') continue;
    if (check.level === 'BLOCKS_SENDING') blocks.push(check.code);
    if (check.level === 'WARNS') warnings.push(check.code);
    const code = check.code === 'NIK_EMPTY' && damaged ? 'NIK_NUMERIC_CELL' : check.code;
    add(check.level, columnOfField(check.field, placeColumn), code, check.params);
  }
  const savable = !issues.some((issue) => issue.level === 'BLOCKS_SAVING');
  const born = savable
    ? birthOf(draft, on)
    : {
        birthDate: birthDate ?? (nik ? birthDateFromNik(nik, on) : null),
        sex: sex ?? (nikCheck.ok ? nikCheck.sex : null),
      };
  const note = [unknownTrade ? text('occupation') : '', text('note')].filter((part) => part !== '').join('; ');
  return {
    draft: { ...draft, name: withoutLongNumbers(draft.name) },
    nik,
    ...born,
    given: { birthDate, sex, occupation, sector },
    place,
    note: withoutLongNumbers(note).slice(0, TEXT_MAX) || null,
    issues,
    blocks,
    warnings,
  };
}

/** Digits that went through a number: a number cell, or its exponent left in a text file. */
export function isDamagedNumber(cell: Cell): boolean {
  return (typeof cell === 'number' && Math.abs(cell) >= 1e9) || (typeof cell === 'string' && POWER.test(cell.trim()));
}

function incomeOf(cell: Cell, unreadable: () => void): bigint | null {
  const written = cellText(cell);
  if (written === '') return null;
  try {
    return parseRupiah(written);
  } catch {
    unreadable();
    return null;
  }
}

function columnOfField(field: MemberField, placeColumn: ColumnKey): ColumnKey {
  return field === 'village' ? placeColumn : field;
}
