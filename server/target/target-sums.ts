import type { Segment } from '../member/member.check.ts';
import type { ReachedRow } from './reached.queries.ts';

/** What is aimed at and what has come of it, of one segment or of both. */
export interface TargetLine {
  readonly segment: Segment | null;
  /** null: nothing is aimed at. */
  readonly people: number | null;
  readonly peopleReached: number;
  readonly peopleThisMonth: number;
  readonly rupiah: bigint | null;
  readonly rupiahReached: bigint;
  readonly rupiahThisMonth: bigint;
  /** Sums of what the offices right below aim at; null where none of them aims at anything. */
  readonly peopleBelow: number | null;
  readonly rupiahBelow: bigint | null;
  /** null for both segments together, which may be counted differently. */
  readonly rule: string | null;
}

const add = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b);
const plus = (a: bigint | null, b: bigint | null) => (a === null ? b : b === null ? a : a + b);

/** Both segments together. What is reached counts whole, also where only one of them has a target. */
export function totalLine(lines: readonly TargetLine[]): TargetLine {
  return lines.reduce<TargetLine>(
    (sum, line) => ({
      ...{ segment: null, rule: null },
      people: add(sum.people, line.people),
      peopleReached: sum.peopleReached + line.peopleReached,
      peopleThisMonth: sum.peopleThisMonth + line.peopleThisMonth,
      rupiah: plus(sum.rupiah, line.rupiah),
      rupiahReached: sum.rupiahReached + line.rupiahReached,
      rupiahThisMonth: sum.rupiahThisMonth + line.rupiahThisMonth,
      peopleBelow: add(sum.peopleBelow, line.peopleBelow),
      rupiahBelow: plus(sum.rupiahBelow, line.rupiahBelow),
    }),
    {
      ...{ segment: null, rule: null, people: null, peopleReached: 0, peopleThisMonth: 0 },
      ...{ rupiah: null, rupiahReached: 0n, rupiahThisMonth: 0n, peopleBelow: null, rupiahBelow: null },
    },
  );
}

/** Tenths of a percent, rounded down so that nothing is full before it is; null where nothing is aimed at. */
export function shareOf(reached: bigint, target: bigint | null): number | null {
  return target === null || target === 0n ? null : Number((reached * 1000n) / target) / 10;
}

export const peopleShare = ({ people, peopleReached }: TargetLine): number | null =>
  shareOf(BigInt(peopleReached), people === null ? null : BigInt(people));

export const rupiahShare = ({ rupiah, rupiahReached }: TargetLine): number | null => shareOf(rupiahReached, rupiah);

/** What is missing; nothing where it is reached. */
export const peopleGap = ({ people, peopleReached }: TargetLine): number | null =>
  people === null ? null : Math.max(0, people - peopleReached);

export function rupiahGap({ rupiah, rupiahReached }: TargetLine): bigint | null {
  if (rupiah === null) return null;
  return rupiah > rupiahReached ? rupiah - rupiahReached : 0n;
}

export interface OfficeLines {
  readonly officeId: string;
  readonly total: TargetLine;
  readonly segments: readonly TargetLine[];
}

/** Rows of one office stand together: its segments, and both of them together. */
export function byOffice(rows: readonly ReachedRow[]): OfficeLines[] {
  return [...Map.groupBy(rows, ({ officeId }) => officeId)].map(([officeId, own]) => {
    const segments = own.map(lineOf);
    return { officeId, segments, total: totalLine(segments) };
  });
}

export function lineOf(row: Omit<ReachedRow, 'officeId'>): TargetLine {
  const { segment, people, peopleReached, peopleThisMonth, peopleBelow, rule } = row;
  return {
    ...{ segment, people, peopleReached, peopleThisMonth, peopleBelow, rule },
    ...{ rupiah: asRupiah(row.rupiah), rupiahBelow: asRupiah(row.rupiahBelow) },
    ...{ rupiahReached: BigInt(row.rupiahReached), rupiahThisMonth: BigInt(row.rupiahThisMonth) },
  };
}

const asRupiah = (digits: string | null) => (digits === null ? null : BigInt(digits));

/** Furthest behind first; who aims at nothing comes last, and there whoever reached least. */
export function worstFirst(a: { readonly total: TargetLine }, b: { readonly total: TargetLine }): number {
  const share = (line: TargetLine) => peopleShare(line) ?? rupiahShare(line) ?? Number.POSITIVE_INFINITY;
  const [one, other] = [share(a.total), share(b.total)];
  return one === other ? a.total.peopleReached - b.total.peopleReached : one - other;
}
