import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { businessDate, type Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { addMonths, type Month, monthOf, monthStart } from '../kernel/month.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { isNowhere, type RegionFilter, regionFilter } from '../region/region-filter.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import type { Category } from './budget.check.ts';
import type { BudgetRow } from './budget.queries.ts';
import { checkedReason } from './budget.service.ts';
import { readBack } from './budget.store.ts';
import { checkedGrounds, type Grounds } from './change.check.ts';
import { type ChangeRow, changeById, unitsOfChange } from './change.queries.ts';
import { insertAgeRequest, insertQuotaRequest, markDecided } from './change.store.ts';
import { changingBudget } from './changing-budget.ts';
import { personPrice } from './person-price.ts';
import { checkedQuotas } from './quota.check.ts';
import { peopleBeyondAges, type QuotaEffect, quotaEffect } from './quota-effect.queries.ts';
import { unitIds } from './reserve-all.store.ts';

/** New quotas of the units of a region, from a month on. */
export interface QuotaWish {
  /** null: all units. */
  readonly regionCode: string | null;
  readonly quotas: Readonly<Record<Category, number>>;
  readonly firstMonth: Month;
}

export interface AgeWish {
  readonly ageFrom: number;
  readonly ageTo: number;
}

/**
 * Asks another person for new quotas of units of an open budget.
 * @throws DomainError QUOTA_*, CHANGE_*, BUDGET_SPAN, ALLOCATION_UNKNOWN, BUDGET_NOT_OPEN; DomainErrors as checkedGrounds()
 */
export function subsidyQuotaAsk(
  ctx: ActContext,
  budgetId: string,
  wish: QuotaWish,
  written: Grounds,
): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await changingBudget(act, budgetId);
    const grounds = checkedGrounds(ctx, budget, written);
    const quotas = checkedQuotas(wish.quotas);
    mustBeAhead(ctx.clock, budget, wish.firstMonth);
    const ids = await unitsBelow(ctx, act.sql, budget, wish.regionCode);
    const effect = await effectOf(act.sql, budget, ids, wish);
    mustHaveRoom(act, effect);
    if (effect.changed === 0) throw new DomainError('QUOTA_SAME', {}, 'quotas');
    const request = { grounds, quotas, firstMonth: wish.firstMonth, unitIds: ids };
    if (!(await insertQuotaRequest(act, budget, request))) throw new DomainError('CHANGE_WAITING');
    return readBack(act, budgetId);
  });
}

/**
 * Asks another person for another age rule of an open budget.
 * @throws DomainError BUDGET_AGES, AGE_SAME, CHANGE_*, BUDGET_NOT_OPEN; DomainErrors as checkedGrounds()
 */
export function subsidyAgeAsk(ctx: ActContext, budgetId: string, wish: AgeWish, written: Grounds): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await changingBudget(act, budgetId);
    const grounds = checkedGrounds(ctx, budget, written);
    if (!areAges(wish)) throw new DomainError('BUDGET_AGES', {}, 'ageFrom');
    if (wish.ageFrom === budget.ageFrom && wish.ageTo === budget.ageTo)
      throw new DomainError('AGE_SAME', {}, 'ageFrom');
    if (!(await insertAgeRequest(act, budget, { ...wish, grounds }))) throw new DomainError('CHANGE_WAITING');
    return readBack(act, budgetId);
  });
}

/**
 * Approves what another person asked for; it holds at once. Who is reserved stays so, also out of the new ages.
 * @throws DomainError BUDGET_SAME_PERSON, CHANGE_DECIDED, QUOTA_*, BUDGET_NOT_OPEN, NOT_FOUND
 */
export function subsidyChangeApprove(ctx: ActContext, changeId: string): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:approve', async (act) => {
    const { change, budget } = await waitingChange(act, changeId);
    if (change.madeBy === act.viewer.userId) throw new DomainError('BUDGET_SAME_PERSON');
    await act.because(change.reason);
    let peopleKept: number | null = null;
    if (change.quotas && change.firstMonth) {
      const ids = await unitsOfChange(act.sql, changeId);
      mustHaveRoom(act, await effectOf(act.sql, budget, ids, { quotas: change.quotas, firstMonth: change.firstMonth }));
    } else if (change.ageFrom !== null && change.ageTo !== null) {
      peopleKept = await keptBeyond(act.sql, ctx.clock, budget, { ageFrom: change.ageFrom, ageTo: change.ageTo });
    }
    if (!(await markDecided(act, changeId, { state: 'DONE', note: null, peopleKept })))
      throw new DomainError('QUOTA_USED_MEANWHILE');
    return readBack(act, budget.id);
  });
}

/** Says no to what another asked for, or takes back what one has asked for. @throws DomainError CHANGE_DECIDED, BUDGET_REASON_LENGTH, BUDGET_NOT_OPEN, NOT_FOUND */
export function subsidyChangeRefuse(ctx: ActContext, changeId: string, reason: string): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:approve', async (act) => {
    const note = checkedReason(reason);
    const { change, budget } = await waitingChange(act, changeId);
    await act.because(note);
    const state = change.madeBy === act.viewer.userId ? 'WITHDRAWN' : 'REFUSED';
    await markDecided(act, changeId, { state, note, peopleKept: null });
    return readBack(act, budget.id);
  });
}

/** What new quotas would come to; null where they are none. */
export async function quotaLook(
  regions: Parameters<typeof regionFilter>[0],
  sql: Sql,
  budget: BudgetRow,
  wish: QuotaWish,
): Promise<QuotaEffect | null> {
  try {
    checkedQuotas(wish.quotas);
    return await effectOf(sql, budget, await unitsBelow(regions, sql, budget, wish.regionCode), wish);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** What a request that waits comes to now. */
export async function effectOfRequest(
  sql: Sql,
  budget: BudgetRow,
  { id, quotas, firstMonth }: ChangeRow,
): Promise<QuotaEffect | null> {
  if (!quotas || !firstMonth) return null;
  return effectOf(sql, budget, await unitsOfChange(sql, id), { quotas, firstMonth });
}

/** People who are reserved, from the present month on, in months in which they are not of these ages. */
export const keptBeyond = (sql: Sql, clock: Clock, { id }: BudgetRow, ages: AgeWish): Promise<number> =>
  peopleBeyondAges(sql, id, { ...ages, from: monthStart(monthOf(businessDate(clock))) });

export const areAges = ({ ageFrom, ageTo }: AgeWish): boolean => ageFrom >= 15 && ageFrom <= ageTo && ageTo <= 99;

/** What was stays as it was: a quota changes from the present month on. */
function mustBeAhead(clock: Clock, { firstMonth, months }: BudgetRow, month: Month): void {
  const [present, until] = [monthOf(businessDate(clock)), addMonths(firstMonth, months - 1)];
  const from = present > firstMonth ? present : firstMonth;
  if (month < from || month > until) throw new DomainError('BUDGET_SPAN', { from, until }, 'firstMonth');
}

function mustHaveRoom(act: Act, { unitsBelow, unitsShort, short }: QuotaEffect): void {
  if (unitsBelow > 0) throw new DomainError('QUOTA_USED', { units: unitsBelow }, 'quotas');
  if (unitsShort > 0) {
    const params = { units: unitsShort, amount: formatRupiah(short, act.viewer.locale) };
    throw new DomainError('QUOTA_NO_ROOM', params, 'quotas');
  }
}

async function unitsBelow(
  regions: Parameters<typeof regionFilter>[0],
  sql: Sql,
  { id }: BudgetRow,
  regionCode: string | null,
): Promise<string[]> {
  const region: RegionFilter = await regionFilter(regions, regionCode);
  const ids = isNowhere(region) ? [] : await unitIds(sql, id, region);
  if (ids.length === 0) throw new DomainError('ALLOCATION_UNKNOWN', {}, 'regionCode');
  return ids;
}

async function effectOf(
  sql: Sql,
  budget: BudgetRow,
  ids: readonly string[],
  { quotas, firstMonth }: Omit<QuotaWish, 'regionCode'>,
): Promise<QuotaEffect> {
  const months = personPrice(await tariffBook(sql), budget)
    .map((amount, index) => ({ month: addMonths(budget.firstMonth, index), amount }))
    .filter(({ month }) => month >= firstMonth);
  return quotaEffect(sql, { unitIds: ids, quotas, months });
}

/** A request nobody has decided yet, with its budget, which waits for this act. */
async function waitingChange(act: Act, id: string): Promise<{ change: ChangeRow; budget: BudgetRow }> {
  const found = isId(id) ? await changeById(act.sql, id) : null;
  if (!found) throw new DomainError('NOT_FOUND');
  const budget = await changingBudget(act, found.budgetId, 'decide');
  // looked at again: whoever was quicker has decided meanwhile
  const change = await changeById(act.sql, id);
  if (change?.state !== 'ASKED') throw new DomainError('CHANGE_DECIDED');
  return { change, budget };
}
