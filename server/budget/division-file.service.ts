import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { type ColumnProblem, readFilledRows } from '../document/column-list.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { lineWhole } from './allocation-plan.ts';
import type { UnitKind } from './budget.codes.ts';
import { goesFrom, mayDo } from './budget.policy.ts';
import { type BudgetRow, linesOfBudgets } from './budget.queries.ts';
import { lockedBudget, readBack } from './budget.store.ts';
import { ofLine } from './budget-plan.ts';
import { checkedGrounds, type Grounds, groundsNote } from './change.check.ts';
import { insertChange } from './change.store.ts';
import { changingBudget } from './changing-budget.ts';
import { codesOfPlaces, nameKeysOfPlaces, standingUnits, unitPlaces } from './division.queries.ts';
import { deleteDivision, markDivided, moveToAmounts, replaceDivision } from './division.store.ts';
import { type DivisionUnit, type ReadyShare, readDivision } from './division-file.check.ts';
import { type DivisionColumn, divisionColumnKeys, divisionColumnOf } from './division-file.columns.ts';
import { targetUnits } from './target-unit.queries.ts';
import { codeOf } from './tranche-file.check.ts';
import { knownRegionCodes } from './tranche-file.queries.ts';

export interface DivisionFile {
  readonly budgetId: string;
  readonly content: Buffer;
}

/** What has to add up. Rupiah without what another fund adds. */
export interface DivisionSum {
  /** The funding line; null where all units of an open budget are one sum. */
  readonly unitKind: UnitKind | null;
  readonly whole: bigint;
  /** Of the rows, and of the units that no row names and that keep theirs. */
  readonly named: bigint;
  readonly kept: bigint;
}

export interface CheckedDivision {
  /** Whether money moves at once: the budget is open. */
  readonly isOpen: boolean;
  readonly ready: readonly ReadyShare[];
  readonly problems: readonly ColumnProblem<DivisionColumn>[];
  readonly sums: readonly DivisionSum[];
  /** Units that no row names: they get nothing while the budget is drafted, and keep what they have once it is open. */
  readonly leftOut: readonly DivisionUnit[];
  /** Units that get more or less than they have. */
  readonly changed: number;
}

interface DividedLine {
  readonly id: string | null;
  readonly unitKind: UnitKind | null;
  readonly whole: bigint;
}

export const DIVISION_ROWS_MAX = 20_000;

/** What would come of dividing a budget by a file, row by row; nothing is written. @throws DomainError DIVISION_FILE_*, FILE_*, BUDGET_STATE */
export function checkDivision(ctx: ActContext, file: DivisionFile): Promise<CheckedDivision> {
  return ctx.act('subsidyBudget:edit', async (act) => judge(act, await divisibleBudget(act, file.budgetId), file));
}

/**
 * Divides a budget by a file, all units or none. A draft keeps the parts until it is approved; in an open one the money
 * moves at once, by the decree that says so.
 * @throws DomainError DIVISION_FILE_PROBLEMS, DIVISION_SUM, DIVISION_RESERVED_MEANWHILE; DomainErrors as checkedGrounds(); as checkDivision()
 */
export function divideByFile(ctx: ActContext, file: DivisionFile, grounds: Grounds | null): Promise<CheckedDivision> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await divisibleBudget(act, file.budgetId);
    const judged = await judge(act, budget, file);
    if (judged.problems.length > 0) throw new DomainError('DIVISION_FILE_PROBLEMS');
    const wrong = judged.sums.find(({ whole, named, kept }) => named + kept !== whole);
    if (wrong) {
      const text = (sum: bigint) => formatRupiah(sum, act.viewer.locale);
      throw new DomainError('DIVISION_SUM', { sum: text(wrong.named + wrong.kept), whole: text(wrong.whole) });
    }
    if (judged.isOpen) await moveMoney(ctx, act, budget, judged, grounds);
    else {
      const shares = judged.ready.map(({ unit, amount, quotas }) => ({ regionId: unit.regionId, amount, quotas }));
      const total = shares.reduce((sum, { amount }) => sum + amount, 0n);
      await replaceDivision(act, budget, shares, total);
      await markDivided(act, budget.id);
    }
    return judged;
  });
}

/** Back to what the funding lines come to. @throws DomainError BUDGET_STATE, VERSION_CONFLICT */
export function divisionRemove(ctx: ActContext, budgetId: string, version: number): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await lockedBudget(act, budgetId, version);
    if (!goesFrom('edit', budget.state)) throw new DomainError('BUDGET_STATE');
    mustBeAllowed(mayDo('edit', act.viewer, budget));
    if (await deleteDivision(act, budgetId)) await markDivided(act, budgetId);
    return readBack(act, budgetId);
  });
}

/** A budget whose division may be written: a draft of one's own, or an open budget. */
async function divisibleBudget(act: Act, id: string): Promise<BudgetRow> {
  if ((await readBack(act, id)).state === 'OPEN') return changingBudget(act, id);
  const budget = await lockedBudget(act, id, null);
  mustBeAllowed(mayDo('edit', act.viewer, { ...budget, state: 'DRAFT' }));
  if (!goesFrom('edit', budget.state)) throw new DomainError('BUDGET_STATE');
  return budget;
}

async function moveMoney(
  ctx: ActContext,
  act: Act,
  budget: BudgetRow,
  { ready, changed }: CheckedDivision,
  written: Grounds | null,
): Promise<void> {
  // the same file once more moves nothing
  if (changed === 0) return;
  if (!written) throw new DomainError('CHANGE_GROUNDS');
  const grounds = checkedGrounds(ctx, budget, written);
  const amounts = ready.map(({ unit, amount }) => ({
    ...{ allocationId: unit.allocationId as string, amount, by: amount - unit.amount },
  }));
  const moved = amounts.reduce((sum, { by }) => (by > 0n ? sum + by : sum), 0n);
  await insertChange(act, budget, { kind: 'DIVISION', grounds, regionIds: null, units: changed, amount: moved });
  if (!(await moveToAmounts(act, amounts, groundsNote(grounds)))) throw new DomainError('DIVISION_RESERVED_MEANWHILE');
}

async function judge(act: Act, budget: BudgetRow, { content }: DivisionFile): Promise<CheckedDivision> {
  const rows = await readFilledRows<DivisionColumn>(content, {
    ...{ columns: divisionColumnKeys, columnOf: divisionColumnOf, needed: ['region', 'amount'] },
    ...{ rowsMax: DIVISION_ROWS_MAX, headerCode: 'DIVISION_FILE_HEADER' },
    ...{ longCode: 'DIVISION_FILE_LONG', emptyCode: 'DIVISION_FILE_EMPTY' },
  });
  const isOpen = budget.state === 'OPEN';
  const { units, lines } = await (isOpen ? openUnits(act, budget) : draftedUnits(act, budget));
  const regionIds = units.map(({ regionId }) => regionId);
  const byRegion = new Map(units.map((unit) => [unit.regionId, unit]));
  const byCode = new Map(
    (await codesOfPlaces(act.sql, regionIds)).map(({ code, regionId }) => [code, byRegion.get(regionId)]),
  );
  const strange = rows.map(({ at }) => codeOf(at('region'))).filter((code) => !byCode.has(code));
  const known = strange.length > 0 ? await knownRegionCodes(act.sql, [...new Set(strange)]) : new Set<string>();
  const { ready, problems } = readDivision(rows, {
    ...{ unitOf: (code) => byCode.get(code), isRegion: (code) => known.has(code) },
    ...{ isOpen, locale: act.viewer.locale },
  });
  // a row that is wrong names its unit all the same
  const named = new Set(rows.flatMap(({ at }) => byCode.get(codeOf(at('region')))?.regionId ?? []));
  const leftOut = units.filter(({ regionId }) => !named.has(regionId));
  const sum = (all: readonly { readonly amount: bigint }[]) => all.reduce((whole, { amount }) => whole + amount, 0n);
  const sums = lines.map(({ id, unitKind, whole }) => ({
    ...{ unitKind, whole },
    named: sum(ready.filter(({ unit }) => id === null || unit.lineId === id)),
    kept: isOpen ? sum(leftOut) : 0n,
  }));
  const changed = ready.filter(({ unit, amount }) => amount !== unit.amount).length;
  return { isOpen, ready, problems, sums, leftOut, changed };
}

/** The villages that the agreement aims at and a line of the budget pays for. */
async function draftedUnits(
  act: Act,
  budget: BudgetRow,
): Promise<{ units: DivisionUnit[]; lines: readonly DividedLine[] }> {
  const targets = await targetUnits(act.sql, budget.mouId);
  const lines = await linesOfBudgets(act.sql, [budget.id]);
  const names = await namesOf(
    act,
    targets.map(({ regionId }) => regionId),
  );
  return {
    units: lines.flatMap((line) =>
      ofLine(line, targets).map(({ regionId }) => ({
        ...{ regionId, allocationId: null, lineId: line.id, ...names(regionId), amount: 0n, least: 0n },
      })),
    ),
    lines: lines.map((line) => ({
      ...{ id: line.id, unitKind: line.unitKind, whole: lineWhole(line, ofLine(line, targets).length) },
    })),
  };
}

/** The units that stand; what another fund added to them stays where it is. */
async function openUnits(act: Act, budget: BudgetRow): Promise<{ units: DivisionUnit[]; lines: DividedLine[] }> {
  const standing = await standingUnits(act.sql, budget.id);
  const names = await namesOf(
    act,
    standing.map(({ regionId }) => regionId),
  );
  const added = standing.reduce((sum, { toppedUp }) => sum + toppedUp, 0n);
  return {
    units: standing.map(({ id, regionId, lineId, allocated, toppedUp, reserved }) => ({
      ...{ regionId, allocationId: id, lineId, ...names(regionId), amount: allocated - toppedUp },
      least: reserved > toppedUp ? reserved - toppedUp : 0n,
    })),
    lines: [{ id: null, unitKind: null, whole: (budget.approvedTotal ?? 0n) - added }],
  };
}

async function namesOf(act: Act, regionIds: readonly number[]) {
  const names = new Map((await unitPlaces(act.sql, regionIds)).map(({ regionId, name }) => [regionId, name]));
  const keys = new Map<number, Set<string>>();
  for (const { key, regionId } of await nameKeysOfPlaces(act.sql, regionIds))
    keys.set(regionId, (keys.get(regionId) ?? new Set()).add(key));
  return (regionId: number) => ({
    ...{ name: names.get(regionId) ?? '', nameKeys: keys.get(regionId) ?? new Set<string>() },
  });
}
