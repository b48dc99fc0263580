import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import type { UnpricedReason } from './contribution.codes.ts';
import { monthsOf, type SpanOfUnit } from './owing-members.ts';
import { alikePeople } from './prepare-check.queries.ts';
import { type AskedQuestion, priceQuestions } from './price-questions.ts';

export interface CheckedMonth {
  readonly month: Month;
  /** Registered people whose month is written. */
  readonly written: number;
  /** Whose month would be written now. */
  readonly missing: number;
  /** Rupiah of the missing. */
  readonly amount: bigint;
  /** Whose month the tariff cannot price. */
  readonly unpriced: number;
}

export interface UnpricedPeople {
  readonly reason: UnpricedReason;
  readonly people: number;
  readonly personMonths: number;
  /** The months it is about, oldest first. */
  readonly months: readonly Month[];
}

/** What writing the months of a span would do. */
export interface PrepareCheck {
  readonly registered: number;
  readonly written: number;
  readonly missing: number;
  readonly amount: bigint;
  /** Person-months before the month in which somebody was registered: nobody owes them. */
  readonly before: number;
  readonly months: readonly CheckedMonth[];
  readonly unpriced: readonly UnpricedPeople[];
}

/**
 * The figures of what `writePersonMonths` would write, without writing: each person's months are one number to the
 * database, so that a year of a province comes back as a few rows.
 */
export async function prepareCheck(sql: Sql, viewer: Viewer, span: SpanOfUnit): Promise<PrepareCheck> {
  const alike = await alikePeople(sql, viewer, span);
  const book = await tariffBook(sql);
  const reasons = new Map<UnpricedReason, { asked: Set<AskedQuestion>; personMonths: number; months: Month[] }>();
  const months = monthsOf(span).map((month, index) => {
    const having = (set: 'written' | 'missing') => alike.filter((one) => one[set] & (1 << index));
    const { priced, unpriced } = priceQuestions(book, having('missing'), [month]);
    for (const { asked, code } of unpriced) {
      const reason = reasons.get(code as UnpricedReason) ?? { asked: new Set(), personMonths: 0, months: [] };
      reason.asked.add(asked);
      reason.personMonths += asked.people;
      if (reason.months.at(-1) !== month) reason.months.push(month);
      reasons.set(code as UnpricedReason, reason);
    }
    return {
      ...{ month, written: peopleOf(having('written')), missing: peopleOf(priced.map(({ asked }) => asked)) },
      amount: priced.reduce((sum, { asked, amount }) => sum + amount * BigInt(asked.people), 0n),
      unpriced: peopleOf(unpriced.map(({ asked }) => asked)),
    };
  });
  const registered = peopleOf(alike);
  const sumOf = (of: 'written' | 'missing' | 'unpriced') => months.reduce((sum, month) => sum + month[of], 0);
  const [written, missing] = [sumOf('written'), sumOf('missing')];
  return {
    ...{ registered, written, missing, months },
    amount: months.reduce((sum, { amount }) => sum + amount, 0n),
    before: registered * span.months - written - missing - sumOf('unpriced'),
    unpriced: [...reasons].map(([reason, { asked, personMonths, months }]) => ({
      ...{ reason, people: peopleOf([...asked]), personMonths, months },
    })),
  };
}

const peopleOf = (asked: readonly AskedQuestion[]): number => asked.reduce((sum, { people }) => sum + people, 0);
