import type { ColumnListRow, ColumnProblem } from '../document/column-list.ts';
import type { ErrorParams } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/message.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { cellText } from '../member-import/cell-text.ts';
import { villageKey } from '../region/region-key.ts';
import { type Category, categories } from './budget.check.ts';
import type { DivisionColumn } from './division-file.columns.ts';
import { amountOf, codeOf } from './tranche-file.check.ts';

/** A unit that a row may speak of. Rupiah without what another fund adds. */
export interface DivisionUnit {
  readonly regionId: number;
  /** null while the budget is drafted: nothing stands there yet. */
  readonly allocationId: string | null;
  readonly lineId: string;
  readonly name: string;
  /** Names that its village has or had, as villageKey() writes them. */
  readonly nameKeys: ReadonlySet<string>;
  /** What it has now; 0 while the budget is drafted. */
  readonly amount: bigint;
  /** What of it people stand against. */
  readonly least: bigint;
}

export interface DivisionQuestion {
  readonly unitOf: (code: string) => DivisionUnit | undefined;
  /** Whether the register knows the code at all. */
  readonly isRegion: (code: string) => boolean;
  /** Whether the budget is open: units, money and quotas stand there already. */
  readonly isOpen: boolean;
  readonly locale: Locale;
}

export interface ReadyShare {
  readonly row: number;
  readonly unit: DivisionUnit;
  readonly amount: bigint;
  /** null: those of the line. */
  readonly quotas: Readonly<Record<Category, number>> | null;
}

const QUOTA_MAX = 10_000;
const quotaColumns = { MME: 'mme', PR: 'pr', OTHER: 'other' } as const satisfies Record<Category, DivisionColumn>;

/** Judges every row by itself and by the rows before it. */
export function readDivision(
  rows: readonly ColumnListRow<DivisionColumn>[],
  question: DivisionQuestion,
): { readonly ready: readonly ReadyShare[]; readonly problems: readonly ColumnProblem<DivisionColumn>[] } {
  const problems: ColumnProblem<DivisionColumn>[] = [];
  const seen = new Map<number, number>();
  const ready = rows.flatMap((row) => readShare(row, question, seen, problems) ?? []);
  return { ready, problems };
}

function readShare(
  { row, at }: ColumnListRow<DivisionColumn>,
  { unitOf, isRegion, isOpen, locale }: DivisionQuestion,
  seen: Map<number, number>,
  problems: ColumnProblem<DivisionColumn>[],
): ReadyShare | null {
  const count = problems.length;
  const refuse = (column: DivisionColumn, code: string, params: ErrorParams = {}) => {
    problems.push({ row, column, code, params });
    return null;
  };
  const code = codeOf(at('region'));
  const unit = unitOf(code);
  if (code === '') refuse('region', 'TRANSFER_CODE_MISSING');
  else if (!unit)
    refuse('region', isRegion(code) ? (isOpen ? 'DIVISION_NOT_UNIT' : 'DIVISION_OUTSIDE') : 'TRANSFER_CODE_UNKNOWN');
  const first = unit && seen.get(unit.regionId);
  if (first !== undefined) refuse('region', 'DIVISION_REPEATED', { row: String(first) });
  else if (unit) seen.set(unit.regionId, row);
  const name = cellText(at('name'));
  // a code that was given to another village meanwhile is told from its name
  if (unit && name !== '' && !unit.nameKeys.has(villageKey(name))) refuse('name', 'DIVISION_NAME', { name: unit.name });
  const amount = amountOf(at('amount'), (problem) => refuse('amount', problem));
  if (unit && amount !== null && amount < unit.least)
    refuse('amount', 'DIVISION_RESERVED', { least: formatRupiah(unit.least, locale) });
  const written = categories.map((category) => cellText(at(quotaColumns[category])));
  const hasQuotas = written.some((text) => text !== '');
  const quotas = hasQuotas ? quotasOf(written) : null;
  if (hasQuotas && isOpen) refuse('mme', 'DIVISION_QUOTA_OPEN');
  else if (hasQuotas && !quotas) refuse('mme', 'DIVISION_QUOTA', { max: QUOTA_MAX });
  return problems.length > count || !unit || amount === null ? null : { row, unit, amount, quotas };
}

/** By category; null where they are no quotas. */
function quotasOf(written: readonly string[]): Record<Category, number> | null {
  if (!written.every((text) => /^\d{1,5}$/.test(text))) return null;
  const [MME, PR, OTHER] = written.map(Number) as [number, number, number];
  const people = MME + PR + OTHER;
  return people >= 1 && people <= QUOTA_MAX ? { MME, PR, OTHER } : null;
}
