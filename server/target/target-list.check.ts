import type { Cell } from '../document/cell.ts';
import type { ColumnListRow, ColumnProblem } from '../document/column-list.ts';
import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import { parseRupiah } from '../kernel/rupiah.ts';
import { type Segment, segments } from '../member/member.check.ts';
import { cellText } from '../member-import/cell-text.ts';
import type { TargetListColumn } from './target-list.columns.ts';

export interface ListedTarget {
  readonly row: number;
  readonly officeId: string;
  readonly office: string;
  readonly segment: Segment;
  readonly people: number;
  readonly rupiah: bigint | null;
  readonly source: string;
}

export interface JudgedTargets {
  readonly ready: readonly ListedTarget[];
  readonly problems: readonly ColumnProblem<TargetListColumn>[];
}

const PEOPLE_MAX = 300_000_000;

/** Judges every row by itself, and by the rows above it. @param offices by their codes, in capitals */
export function readTargets(
  rows: readonly ColumnListRow<TargetListColumn>[],
  offices: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
): JudgedTargets {
  const problems: ColumnProblem<TargetListColumn>[] = [];
  const seen = new Map<string, number>();
  const ready = rows.flatMap(({ row, at }): ListedTarget[] => {
    const count = problems.length;
    const refuse = (column: TargetListColumn, code: string, params: ErrorParams = {}) =>
      problems.push({ row, column, code, params });
    const code = cellText(at('office')).toUpperCase();
    const office = offices.get(code);
    if (!office) refuse('office', 'TARGET_OFFICE_CODE');
    const typed = cellText(at('segment')).toUpperCase();
    const segment = segments.find((one) => one === typed);
    if (!segment) refuse('segment', 'TARGET_SEGMENT');
    const people = peopleOf(at('people'));
    if (people === null) refuse('people', 'TARGET_PEOPLE');
    const rupiah = rupiahOf(at('rupiah'));
    if (rupiah === undefined) refuse('rupiah', 'TARGET_RUPIAH');
    const source = cellText(at('source'));
    if (source.length < 3 || source.length > 300) refuse('source', 'TARGET_SOURCE');
    if (problems.length > count || !office || !segment || people === null || rupiah === undefined) return [];
    const first = seen.get(`${code} ${segment}`);
    if (first !== undefined) {
      refuse('office', 'TARGET_REPEATED', { row: String(first) });
      return [];
    }
    seen.set(`${code} ${segment}`, row);
    return [{ row, officeId: office.id, office: office.name, segment, people, rupiah, source }];
  });
  return { ready, problems };
}

/** Points and commas part thousands: nobody aims at half a person. */
function peopleOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 && cell <= PEOPLE_MAX ? cell : null;
  const text = cellText(cell);
  if (!/^\d{1,9}$|^\d{1,3}([.,]\d{3})+$/.test(text)) return null;
  const people = Number(text.replace(/\D/g, ''));
  return people <= PEOPLE_MAX ? people : null;
}

/** undefined: not an amount. */
function rupiahOf(cell: Cell): bigint | null | undefined {
  if (cellText(cell) === '') return null;
  if (typeof cell === 'number' && !Number.isInteger(cell)) return undefined;
  try {
    return parseRupiah(cellText(cell));
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
