import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { inUnit, isWholeAgreement, type PayerUnit } from './payer-unit.ts';

/** One month of a unit: for whom it is written, and how much of it is paid. */
export interface ContributionFigures {
  people: number;
  amount: bigint;
  paidPeople: number;
  paidAmount: bigint;
  /** Not paid, and the day has passed. */
  overduePeople: number;
  overdueAmount: bigint;
}

const NONE: ContributionFigures = {
  ...{ people: 0, amount: 0n, paidPeople: 0, paidAmount: 0n },
  ...{ overduePeople: 0, overdueAmount: 0n },
};

/** The sums of a unit's month as far as the viewer sees it, in one statement. */
export async function contributionFigures(
  sql: Sql,
  viewer: Viewer,
  { unit, month, today }: { unit: PayerUnit; month: Month; today: CalendarDate },
): Promise<ContributionFigures> {
  const values: unknown[] = [];
  // the months of an agreement are found by themselves, those of a few people by these; both stand in the same places
  const isWhole = isWholeAgreement(unit);
  const of = isWhole ? 'c' : 'm';
  const scope = scopePredicate(viewer, of, values);
  const where = `${scope} and ${inUnit(unit, of, values)} and c.month = ${place(values, monthStart(month))}::date`;
  const paid = 'filter (where c.payment_id is not null)';
  const overdue = `filter (where c.payment_id is null and c.due_on < ${place(values, today)}::date)`;
  const sum = (of: string) => `coalesce(sum(c.amount) ${of}, 0)::bigint`;
  const [row = NONE] = await sql.query<ContributionFigures>({
    text: `select count(*)::integer as people, ${sum('')} as amount,
                  count(*) ${paid}::integer as "paidPeople", ${sum(paid)} as "paidAmount",
                  count(*) ${overdue}::integer as "overduePeople", ${sum(overdue)} as "overdueAmount"
             from ${isWhole ? 'contribution c' : 'member m join contribution c on c.member_id = m.id'} where ${where}`,
    values,
  });
  return {
    ...{ ...row, amount: BigInt(row.amount), paidAmount: BigInt(row.paidAmount) },
    overdueAmount: BigInt(row.overdueAmount),
  };
}
