import { mapPage, type Page } from '../database/page.ts';
import type { Context } from '../graphql/context.ts';
import { membersByIds } from '../member/member.queries.ts';
import { regionFilter } from '../region/region-filter.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { extensionPricer } from './extension.ts';
import { extensionFacts, type LapseFilter, type LapseRow } from './lapse.queries.ts';
import { type LapseKind, lapseRange } from './lapse.ts';
import { calendarOfToday } from './lapse-calendar.ts';
import { type LapseUnitRow, unitQuestions } from './lapse-units.queries.ts';

/** A page of people with who they are and what their extension costs: three statements more, however many they are. */
export async function pricedLapses(ctx: Context, page: Page<LapseRow>) {
  const ids = page.edges.map(({ node }) => node.memberId);
  const viewer = await ctx.viewer();
  const [members, facts, book] = [
    await membersByIds(ctx.read, viewer, ids),
    await extensionFacts(ctx.read, viewer, ids),
    await tariffBook(ctx.read),
  ];
  const memberOf = new Map(members.map((member) => [member.id, member]));
  const factsOf = new Map(facts.map((one) => [one.id, one]));
  const price = extensionPricer(book, await calendarOfToday(ctx));
  const edges = page.edges.flatMap(({ cursor, node: { memberId, paidUntil } }) => {
    const [member, about] = [memberOf.get(memberId), factsOf.get(memberId)];
    if (!member || !about) return [];
    return [{ cursor, node: { id: memberId, member, paidUntil, extension: price({ ...about, paidUntil }) } }];
  });
  return { ...page, edges };
}

/** A page of units with what the extensions of their people cost: two statements more. */
export async function pricedUnits(ctx: Context, filter: LapseFilter, page: Page<LapseUnitRow>) {
  const units = page.edges.map(({ node }) => node);
  const questions = await unitQuestions(ctx.read, await ctx.viewer(), filter, units);
  const price = extensionPricer(await tariffBook(ctx.read), await calendarOfToday(ctx));
  const sums = new Map(units.map(({ key }) => [key, { amount: 0n, unpriced: 0 }]));
  for (const question of questions) {
    const sum = sums.get(question.key);
    const { amount } = price(question);
    if (sum && amount !== null) sum.amount += amount * BigInt(question.people);
    else if (sum) sum.unpriced += question.people;
  }
  return mapPage(page, (unit) => ({ ...unit, ...(sums.get(unit.key) ?? { amount: 0n, unpriced: 0 }) }));
}

/** What a list or a file is asked for, as the queries take it. */
export async function lapseFilter(
  ctx: Context,
  kind: LapseKind,
  {
    partnerId,
    groupId,
    mouId,
    regionCode,
  }: { partnerId?: string | null; groupId?: string | null; mouId?: string | null; regionCode?: string | null } = {},
): Promise<LapseFilter> {
  const range = lapseRange(kind, await calendarOfToday(ctx));
  return { range, partnerId, groupId, mouId, ...(await regionFilter(ctx, regionCode)) };
}
