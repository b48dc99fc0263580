import type { Cell } from '../document/cell.ts';
import type { ColumnListRow, ColumnProblem } from '../document/column-list.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import { partOf } from '../kernel/rate.ts';
import { parseRupiah } from '../kernel/rupiah.ts';
import { cellText } from '../member-import/cell-text.ts';
import { writtenDate } from '../member-import/written-date.ts';
import type { TransferColumn } from './tranche-file.columns.ts';

/** A unit that a row may speak of, by the codes that its village has and had. */
export interface TransferUnit {
  readonly id: string;
  readonly name: string;
  readonly tranches: number;
  /** Of a grant for contributions, hundredths of a percent. */
  readonly share: number;
}

/** A transfer that is written down already. */
export interface KnownTransfer {
  readonly amount: bigint;
  readonly receivedOn: CalendarDate;
}

export interface TransferQuestion {
  readonly today: CalendarDate;
  readonly unitOf: (code: string) => TransferUnit | undefined;
  /** Whether the register knows the code at all. */
  readonly isRegion: (code: string) => boolean;
  /** Amounts are what a unit is granted, of which contributions have a share; else they are for contributions alone. */
  readonly ofWholeGrant: boolean;
}

export interface ReadyTransfer {
  readonly row: number;
  readonly unitId: string;
  readonly name: string;
  /** Rupiah for contributions. */
  readonly amount: bigint;
  /** Rupiah as written. */
  readonly written: bigint;
  readonly share: number;
  readonly reference: string;
  readonly receivedOn: CalendarDate;
  readonly tranche: number;
}

export interface JudgedTransfers {
  readonly ready: readonly ReadyTransfer[];
  /** Rows that are written down already, word for word. */
  readonly known: number;
  readonly problems: readonly ColumnProblem<TransferColumn>[];
}

const EARLIEST = '2020-01-01';

/** By what a transfer is told from others: a unit, its tranche, the number of the order. */
export const transferKey = (unitId: string, tranche: number, reference: string) => `${unitId} ${tranche} ${reference}`;

/** Judges every row by itself. */
export function readTransfers(
  rows: readonly ColumnListRow<TransferColumn>[],
  question: TransferQuestion,
): Pick<JudgedTransfers, 'ready' | 'problems'> {
  const problems: ColumnProblem<TransferColumn>[] = [];
  const ready = rows.flatMap((row) => readTransfer(row, question, problems) ?? []);
  return { ready, problems };
}

/** Judges rows by the other rows and by what is written down already. @param known by transferKey() */
export function settleTransfers(
  read: readonly ReadyTransfer[],
  known: ReadonlyMap<string, KnownTransfer>,
): JudgedTransfers {
  const problems: ColumnProblem<TransferColumn>[] = [];
  const ready: ReadyTransfer[] = [];
  const seen = new Map<string, number>();
  let same = 0;
  for (const one of read) {
    const key = transferKey(one.unitId, one.tranche, one.reference);
    const [first, before] = [seen.get(key), known.get(key)];
    const refuse = (code: string, params: ErrorParams = {}) =>
      problems.push({ row: one.row, column: 'reference', code, params });
    seen.set(key, first ?? one.row);
    if (first !== undefined) refuse('TRANSFER_REPEATED', { row: String(first) });
    else if (!before) ready.push(one);
    else if (before.amount === one.amount && before.receivedOn === one.receivedOn) same += 1;
    else refuse('TRANSFER_DIFFERS');
  }
  return { ready, known: same, problems };
}

function readTransfer(
  { row, at }: ColumnListRow<TransferColumn>,
  { today, unitOf, isRegion, ofWholeGrant }: TransferQuestion,
  problems: ColumnProblem<TransferColumn>[],
): ReadyTransfer | null {
  const count = problems.length;
  const refuse = (column: TransferColumn, code: string, params: ErrorParams = {}) => {
    problems.push({ row, column, code, params });
    return null;
  };
  const code = codeOf(at('region'));
  const unit = unitOf(code);
  if (code === '') refuse('region', 'TRANSFER_CODE_MISSING');
  else if (!unit) refuse('region', isRegion(code) ? 'ALLOCATION_UNKNOWN' : 'TRANSFER_CODE_UNKNOWN');
  const written = amountOf(at('amount'), (problem) => refuse('amount', problem));
  const reference = cellText(at('reference'));
  if (reference.length < 3 || reference.length > 80) refuse('reference', 'TRANCHE_REFERENCE');
  const receivedOn = writtenDate(at('receivedOn'), [], today);
  if (!receivedOn || receivedOn < EARLIEST) refuse('receivedOn', 'TRANSFER_DATE_UNREADABLE');
  else if (receivedOn > today) refuse('receivedOn', 'TRANCHE_DATE');
  const tranche = Number(cellText(at('tranche')).replace(/\D/g, '') || Number.NaN);
  if (!Number.isInteger(tranche) || (unit && !(tranche >= 1 && tranche <= unit.tranches)))
    refuse('tranche', 'TRANCHE_UNKNOWN');
  if (problems.length > count || !unit || written === null || !receivedOn) return null;
  const amount = ofWholeGrant ? partOf(written, unit.share) : written;
  if (amount === 0n) return refuse('amount', 'TRANSFER_AMOUNT');
  return { row, unitId: unit.id, name: unit.name, amount, written, share: unit.share, reference, receivedOn, tranche };
}

/** Only its digits count: 15.01.11.2009 and 1501112009 are one code. */
export const codeOf = (cell: Cell): string => cellText(cell).replace(/\D/g, '');

/** Whole rupiah, more than none; else null, and why. */
export function amountOf(cell: Cell, refuse: (code: string) => null): bigint | null {
  // a number cell of half a rupiah would be read as two numbers
  if (typeof cell === 'number' && !Number.isInteger(cell)) return refuse('TRANSFER_RUPIAH');
  try {
    const amount = parseRupiah(cellText(cell));
    return amount > 0n ? amount : refuse('TRANSFER_AMOUNT');
  } catch (error) {
    if (error instanceof DomainError)
      return refuse(error.code === 'RUPIAH_NEGATIVE' ? 'TRANSFER_AMOUNT' : 'TRANSFER_RUPIAH');
    throw error;
  }
}
