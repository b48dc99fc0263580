import type { Viewer } from '../access/viewer.ts';
import { linesOf } from '../contribution/price.queries.ts';
import { type AskedQuestion, type PricedQuestion, priceQuestions } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import { addMonths, type Month, monthsBetween } from '../kernel/month.ts';
import type { PriceLine } from '../tariff/tariff.pricing.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { type CollectionState, SHEET_MAX } from './collection.codes.ts';
import { openReports, type SheetMember, sheetMembers } from './collection.queries.ts';

export interface SheetMonth {
  readonly month: Month;
  readonly state: CollectionState;
  /** Rupiah; null where the tariff gives no price, such as for a wage that is not known. */
  readonly amount: bigint | null;
}

export interface SheetRow {
  readonly memberId: string;
  readonly name: string;
  readonly months: readonly SheetMonth[];
}

export interface Sheet {
  readonly months: readonly { readonly month: Month; readonly open: number; readonly amount: bigint }[];
  readonly rows: readonly SheetRow[];
  /** False where the group has more people than a sheet holds. */
  readonly isWhole: boolean;
  /** Each different amount of the tariff once, with the rule that gave it. */
  readonly lines: readonly PriceLine[];
}

/** What a leader collects month by month: a row a member, each month by the tariff of that month. */
export async function collectionSheet(
  sql: Sql,
  viewer: Viewer,
  groupId: string,
  first: Month,
  count: number,
): Promise<Sheet> {
  const months = Array.from({ length: count }, (_, index) => addMonths(first, index));
  const found = await sheetMembers(sql, viewer, groupId, first, addMonths(first, count - 1));
  const reports = await openReports(sql, groupId);
  const book = await tariffBook(sql);
  const members = found.slice(0, SHEET_MAX);
  const questions = [...new Map(members.map((one) => [questionOf(one), one])).values()];
  const { priced } = priceQuestions(book, questions, months);
  const prices = new Map(priced.map((one) => [`${questionOf(one.asked)} ${one.month}`, one]));
  const isReported = (member: SheetMember, month: Month) =>
    reports.some(({ first: from, months: of, memberIds }) => {
      const at = monthsBetween(from, month);
      return at >= 0 && at < of && (memberIds === null || memberIds.includes(member.id));
    });
  const rows = members.map((member) => ({
    ...{ memberId: member.id, name: member.name },
    months: months.map((month): SheetMonth => {
      const written = member.written.find((one) => one.month === month);
      const price = prices.get(`${questionOf(member)} ${month}`);
      const amount = written ? BigInt(written.amount) : (price?.amount ?? null);
      if (written?.paid) return { month, amount, state: 'PAID' };
      if (!written && month < member.since) return { month, amount: null, state: 'NOT_OWED' };
      return { month, amount, state: isReported(member, month) ? 'REPORTED' : 'OPEN' };
    }),
  }));
  return {
    rows,
    ...{ isWhole: found.length <= SHEET_MAX, lines: differentLines(priced, (one) => linesOf(book, one.price.rules)) },
    months: months.map((month, index) => {
      const open = rows.flatMap((row) => row.months[index] ?? []).filter(({ state }) => state === 'OPEN');
      return { month, open: open.length, amount: open.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n) };
    }),
  };
}

const questionOf = ({ segment, programmes, income, fund, sector_group }: AskedQuestion) =>
  [segment, programmes, income, fund, sector_group].join(' ');

function differentLines(priced: readonly PricedQuestion[], of: (one: PricedQuestion) => PriceLine[]): PriceLine[] {
  const keyOf = ({ programme, payer, amount, rate, adjustment }: PriceLine) =>
    [programme, payer, amount, rate.id, adjustment?.id].join(' ');
  return [...new Map(priced.flatMap(of).map((line) => [keyOf(line), line])).values()];
}
