import type { ActContext } from '../access/act-context.ts';
import { assertCan } from '../access/actions.ts';
import { once } from '../access/idempotency.ts';
import type { BudgetRow } from '../budget/budget.queries.ts';
import { budgetCreate, budgetEdit } from '../budget/budget.service.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { cleanName } from '../kernel/person-name.ts';
import { mousByIds } from '../mou/mou.queries.ts';
import { budgetOf, checkedFigures } from './simulation.check.ts';
import { mayEditSimulation, mayReadSimulationsOf } from './simulation.policy.ts';
import { type SimulationRow, simulationsByIds, simulationsKept } from './simulation.queries.ts';
import {
  deleteSimulation,
  insertSimulation,
  markSimulated,
  type SimulationWrite,
  updateSimulation,
} from './simulation.store.ts';
import { runSimulation, simulatedBudgetRow, sourcesOf } from './simulation-run.ts';

const NAME = { min: 3, max: 120 };
const KEPT_MAX = 100;

/** @throws DomainErrors as checkedFigures(); DomainError SIMULATION_NAME_LENGTH, SIMULATIONS_FULL, BUDGET_MOU_UNKNOWN, NOT_FOUND, CONFLICT */
export function simulationCreate(
  ctx: ActContext,
  typed: SimulationWrite,
  budgetId: string | null,
  key: string,
): Promise<SimulationRow> {
  return ctx.act('subsidySimulation:keep', async (act) => {
    const { write, partnerId } = await checked(act, typed);
    if (budgetId) {
      const budget = await simulatedBudgetRow(act, budgetId);
      if (budget.partnerId !== partnerId) throw new DomainError('BUDGET_MOU_UNKNOWN', {}, 'mouId');
    }
    const id = uuidv7();
    const request = { ...write, budgetId };
    const before = await once(act, { operation: 'subsidySimulationCreate', key, request }, { id });
    if (before) return found(act, before.id);
    if ((await simulationsKept(act.sql, act.viewer.userId)) >= KEPT_MAX)
      throw new DomainError('SIMULATIONS_FULL', { max: KEPT_MAX });
    await insertSimulation(act, { id, partnerId, budgetId }, write);
    return found(act, id);
  });
}

/** @throws DomainError NOT_FOUND, FORBIDDEN (a colleague's), VERSION_CONFLICT and what creating says */
export function simulationEdit(
  ctx: ActContext,
  id: string,
  typed: SimulationWrite,
  version: number,
): Promise<SimulationRow> {
  return ctx.act('subsidySimulation:keep', async (act) => {
    const kept = await own(act, id, version);
    const { write, partnerId } = await checked(act, typed);
    if (partnerId !== kept.partnerId) throw new DomainError('BUDGET_MOU_UNKNOWN', {}, 'mouId');
    await updateSimulation(act, id, write);
    return found(act, id);
  });
}

/** @throws DomainError NOT_FOUND, FORBIDDEN (a colleague's), VERSION_CONFLICT */
export function simulationDelete(ctx: ActContext, id: string, version: number): Promise<string> {
  return ctx.act('subsidySimulation:keep', async (act) => {
    await own(act, id, version);
    await deleteSimulation(act, id);
    return id;
  });
}

/**
 * A new draft with the figures of a simulation, a colleague's shared one included; from the budget it stands beside come
 * the agency, the account and the ages, from its law nothing.
 * @throws DomainError NOT_FOUND and as budgetCreate()
 */
export function simulationDraft(
  ctx: ActContext,
  id: string,
  { name, year }: { name: string; year: number },
  key: string,
): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const kept = await found(act, id);
    const beside = kept.budgetId ? await simulatedBudgetRow(act, kept.budgetId) : null;
    const more = beside && {
      ...{ agency: beside.agency, accountCode: beside.accountCode, ageFrom: beside.ageFrom, ageTo: beside.ageTo },
    };
    const write = budgetOf(checkedFigures(kept), { ...more, name, year });
    const budget = await budgetCreate(within(act), write, key);
    await mark(act, kept, budget, beside);
    return budget;
  });
}

/**
 * Puts the figures of a simulation into the draft that it stands beside; everything else of the draft stays.
 * @param version of the budget
 * @throws DomainError NOT_FOUND, SIMULATION_WITHOUT_BUDGET and as budgetEdit()
 */
export function simulationApply(ctx: ActContext, id: string, version: number): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const kept = await found(act, id);
    if (!kept.budgetId) throw new DomainError('SIMULATION_WITHOUT_BUDGET');
    const before = await simulatedBudgetRow(act, kept.budgetId);
    const write = budgetOf(checkedFigures(kept), before);
    const budget = await budgetEdit(within(act), before.id, write, version);
    await mark(act, kept, budget, before);
    return budget;
  });
}

/** What is done to a budget here belongs to the act that is under way. */
const within = (act: Act): Pick<ActContext, 'act'> => ({
  act(action, run) {
    assertCan(act.viewer, action);
    return run(act);
  },
});

async function mark(act: Act, kept: SimulationRow, budget: BudgetRow, beside: BudgetRow | null): Promise<void> {
  const { total, perPerson } = await runSimulation(await sourcesOf(act.sql, act.viewer), kept, beside);
  await markSimulated(act, budget, { name: kept.name, total, perPerson });
}

async function own(act: Act, id: string, version: number): Promise<SimulationRow> {
  const kept = await found(act, id);
  mustBeAllowed(mayEditSimulation(act.viewer, kept));
  if (kept.version !== version) throw new DomainError('VERSION_CONFLICT');
  return kept;
}

async function found(act: Act, id: string): Promise<SimulationRow> {
  const [kept] = await simulationsByIds(act.sql, [id]);
  if (!kept) throw new DomainError('NOT_FOUND');
  return kept;
}

async function checked(act: Act, typed: SimulationWrite): Promise<{ write: SimulationWrite; partnerId: string }> {
  const name = cleanName(typed.name);
  if (name.length < NAME.min || name.length > NAME.max) throw new DomainError('SIMULATION_NAME_LENGTH', NAME, 'name');
  const { topUpFund } = checkedFigures(typed.input);
  const [mou] = await mousByIds(act.sql, [typed.input.mouId]);
  if (!mou || !mayReadSimulationsOf(act.viewer, mou.partnerId))
    throw new DomainError('BUDGET_MOU_UNKNOWN', {}, 'mouId');
  return { write: { ...typed, name, input: { ...typed.input, topUpFund } }, partnerId: mou.partnerId };
}
