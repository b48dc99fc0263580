import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { addMonths, type Month, monthsBetween } from '../kernel/month.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { type AllocationRow, allocationsByIds } from './allocation.queries.ts';
import type { Category } from './budget.check.ts';
import { type BudgetRow, linesOfBudgets } from './budget.queries.ts';
import { readBack } from './budget.store.ts';
import { ofLine } from './budget-plan.ts';
import { checkedGrounds, type Grounds, groundsNote } from './change.check.ts';
import { outdatedUnits, villageOfBudget } from './change.queries.ts';
import { insertChange } from './change.store.ts';
import { changingBudget } from './changing-budget.ts';
import { mustBeMoney } from './ledger.service.ts';
import { insertTransfer } from './ledger.store.ts';
import { checkedQuotas } from './quota.check.ts';
import { changeEarmark, insertFromRest, putQuotas, putUnit, removeUnit, renumberUnits } from './unit-change.store.ts';

export interface UnitAdd {
  readonly budgetId: string;
  readonly villageCode: string;
  /** Rupiah. */
  readonly amount: bigint;
  /** The unit whose money it is; null: what no unit has. */
  readonly fromId: string | null;
  readonly quotas: Readonly<Record<Category, number>>;
  readonly firstMonth: Month;
  readonly grounds: Grounds;
}

/**
 * Makes a village a unit of an open budget, with money that no unit has or that another has left.
 * @throws DomainError UNIT_*, ALLOCATION_*, QUOTA_RANGE, BUDGET_SPAN, BUDGET_NOT_OPEN; DomainErrors as checkedGrounds()
 */
export function subsidyUnitAdd(ctx: ActContext, write: UnitAdd, key: string): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await changingBudget(act, write.budgetId);
    if (await once(act, { operation: 'subsidyUnitAdd', key, request: write }, {})) return budget;
    const grounds = checkedGrounds(ctx, budget, write.grounds);
    mustBeMoney(write.amount);
    const quotas = checkedQuotas(write.quotas);
    const last = addMonths(budget.firstMonth, budget.months - 1);
    if (write.firstMonth < budget.firstMonth || write.firstMonth > last)
      throw new DomainError('BUDGET_SPAN', { from: budget.firstMonth, until: last }, 'firstMonth');
    const { regionId, lineId } = await placeOf(ctx, act, budget, write.villageCode);
    const source = write.fromId === null ? null : await unitOf(act, budget, write.fromId, 'fromId');
    const left = source ? source.left : (budget.approvedTotal ?? 0n) - budget.allocated;
    const noRoom = () =>
      new DomainError(
        source ? 'ALLOCATION_ROOM' : 'UNIT_REST',
        { left: formatRupiah(left, act.viewer.locale) },
        'amount',
      );
    if (left < write.amount) throw noRoom();
    await insertChange(act, budget, { kind: 'UNIT_ADD', grounds, regionIds: [regionId], amount: write.amount });
    const unitId = await putUnit(act, budget, { regionId, lineId, amount: write.amount });
    await putQuotas(act, unitId, quotas, {
      first: write.firstMonth,
      months: monthsBetween(write.firstMonth, last) + 1,
    });
    const note = groundsNote(grounds);
    const isPaid = source
      ? await insertTransfer(act, { fromId: source.id, toId: unitId, amount: write.amount, reason: note })
      : await insertFromRest(act, unitId, write.amount, note);
    if (!isPaid) throw noRoom();
    if (source) await changeEarmark(act, source.id, -write.amount);
    return readBack(act, budget.id);
  });
}

export interface UnitRemove {
  readonly budgetId: string;
  readonly allocationId: string;
  /** The unit that gets what it holds; null: no unit. */
  readonly toId: string | null;
  readonly grounds: Grounds;
}

/**
 * Takes a unit out of an open budget where nobody is reserved and no money came.
 * @throws DomainError UNIT_RESERVED, UNIT_RECEIVED, ALLOCATION_UNKNOWN, TRANSFER_SAME_UNIT, BUDGET_NOT_OPEN; DomainErrors as checkedGrounds()
 */
export function subsidyUnitRemove(ctx: ActContext, write: UnitRemove): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await changingBudget(act, write.budgetId);
    const grounds = checkedGrounds(ctx, budget, write.grounds);
    const unit = await unitOf(act, budget, write.allocationId, 'allocationId');
    if (write.toId === unit.id) throw new DomainError('TRANSFER_SAME_UNIT', {}, 'toId');
    const target = write.toId === null ? null : await unitOf(act, budget, write.toId, 'toId');
    const told = (sum: bigint) => ({ amount: formatRupiah(sum, act.viewer.locale) });
    if (unit.reserved > 0n) throw new DomainError('UNIT_RESERVED', told(unit.reserved), 'allocationId');
    if (unit.received > 0n) throw new DomainError('UNIT_RECEIVED', told(unit.received), 'allocationId');
    const to = { toId: target?.id ?? null, on: businessDate(ctx.clock), note: groundsNote(grounds) };
    await insertChange(act, budget, {
      ...{ kind: 'UNIT_REMOVE', grounds, regionIds: [unit.villageId], amount: unit.allocated },
    });
    if (!(await removeUnit(act, unit, to))) throw new DomainError('UNIT_BUSY', {}, 'allocationId');
    return readBack(act, budget.id);
  });
}

/**
 * Puts units whose villages have another code by now under it.
 * @throws DomainError UNIT_CODES_CURRENT, UNIT_MERGED, BUDGET_NOT_OPEN; DomainErrors as checkedGrounds()
 */
export function subsidyUnitsRenumber(ctx: ActContext, budgetId: string, written: Grounds): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await changingBudget(act, budgetId);
    const grounds = checkedGrounds(ctx, budget, written);
    const units = await outdatedUnits(act.sql, budget.id);
    if (units.length === 0) throw new DomainError('UNIT_CODES_CURRENT');
    const merged = units.find(({ isMerged }) => isMerged);
    if (merged) throw new DomainError('UNIT_MERGED', { code: merged.formerCode });
    const regionIds = units.map(({ currentId }) => currentId);
    await insertChange(act, budget, { kind: 'UNIT_RENUMBER', grounds, regionIds });
    await renumberUnits(act, budget.mouId, units);
    return readBack(act, budget.id);
  });
}

async function unitOf(act: Act, budget: BudgetRow, id: string, field: string): Promise<AllocationRow> {
  const [unit] = await allocationsByIds(act.sql, [id]);
  if (unit?.budgetId !== budget.id || unit.removedOn) throw new DomainError('ALLOCATION_UNKNOWN', {}, field);
  return unit;
}

async function placeOf(
  ctx: ActContext,
  act: Act,
  budget: BudgetRow,
  code: string,
): Promise<{ regionId: number; lineId: string }> {
  const refuse = (problem: string) => new DomainError(problem, {}, 'villageCode');
  const village = await ctx.currentRegion(code);
  if (village?.level !== 4) throw refuse('UNIT_VILLAGE');
  const { isWithin, isUnit, isWard } = await villageOfBudget(act.sql, budget, village.id);
  if (isUnit) throw refuse('UNIT_KNOWN');
  if (!isWithin) throw refuse('UNIT_OUTSIDE');
  const line = (await linesOfBudgets(act.sql, [budget.id])).find((one) => ofLine(one, [{ isWard }]).length > 0);
  if (!line) throw refuse('UNIT_NO_LINE');
  return { regionId: village.id, lineId: line.id };
}
