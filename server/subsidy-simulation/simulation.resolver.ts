import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { mayDo, mayKeepBudgetsOf } from '../budget/budget.policy.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import type { SimulatedColumn } from './simulated-column.ts';
import { SubsidySimulationInput } from './simulation.input.ts';
import { mayEditSimulation } from './simulation.policy.ts';
import { type SimulationRow, simulationsByIds, simulationsPage } from './simulation.queries.ts';
import { SubsidySimulatePayload, SubsidySimulationConnection, SubsidySimulationType } from './simulation.type.ts';
import { supposedOf } from './simulation.view.ts';
import { runSimulation, runToday, type Sources, simulatedBudgetRow, sourcesOf } from './simulation-run.ts';

@Resolver(() => SubsidySimulationType)
export class SimulationResolver {
  @Does('subsidySimulation:read')
  @Query(() => SubsidySimulatePayload, {
    description:
      'What a budget would come to with other figures or another tariff, beside what it is today; nothing is kept. By the agency and who works for the whole partner. User errors: as subsidyBudgetCreate, SIMULATION_PEOPLE_SHARE, ASSUMED_*, TARIFF_UNKNOWN.',
  })
  subsidySimulate(
    @Ctx() ctx: Context,
    @Arg('input', () => SubsidySimulationInput) input: SubsidySimulationInput,
    @Arg('budgetId', () => ID, { nullable: true, description: 'The budget that it stands beside.' }) budgetId?:
      | string
      | null,
    @Arg('besideId', () => ID, { nullable: true, description: 'A kept simulation to see beside it.' }) besideId?:
      | string
      | null,
  ) {
    return answering(ctx, async () => {
      const sources = await sourcesOf(ctx.read, await ctx.viewer());
      const budget = budgetId ? await simulatedBudgetRow(sources, budgetId) : null;
      const supposed = supposedOf(input);
      const simulated = await runSimulation(sources, supposed, budget);
      return { simulated, today: await runToday(sources, supposed, budget), beside: await besideOf(sources, besideId) };
    });
  }

  @Does('subsidySimulation:read')
  @Query(() => SubsidySimulationType, {
    nullable: true,
    description: 'One kept simulation; null when it is not the viewer’s to see.',
  })
  async subsidySimulation(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return (await simulationsByIds(ctx.read, [id]))[0] ?? null;
  }

  @Does('subsidySimulation:read')
  @Query(() => SubsidySimulationConnection, {
    description: 'The viewer’s own simulations and those that colleagues share, the newest first; at most 100 a page.',
  })
  async subsidySimulations(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('budgetId', () => ID, { nullable: true, description: 'Beside this budget only.' }) budgetId?: string | null,
  ) {
    return toConnection(await simulationsPage(ctx.read, { budgetId: budgetId ?? null, first, after: after ?? null }));
  }

  @FieldResolver(() => Boolean)
  async viewerCanEdit(@Root() row: SimulationRow, @Ctx() ctx: Context) {
    return mayEditSimulation(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanDraft(@Root() row: SimulationRow, @Ctx() ctx: Context) {
    return mayKeepBudgetsOf(await ctx.viewer(), row.partnerId, 'subsidyBudget:edit');
  }

  @FieldResolver(() => Boolean)
  async viewerCanApply(@Root() { partnerId, budgetState }: SimulationRow, @Ctx() ctx: Context) {
    return budgetState !== null && mayDo('edit', await ctx.viewer(), { partnerId, state: budgetState, askedBy: null });
  }
}

/** A kept simulation as it comes out today; one whose figures no longer go is left out. */
async function besideOf(sources: Sources, id: string | null | undefined): Promise<SimulatedColumn | null> {
  const [kept] = id ? await simulationsByIds(sources.sql, [id]) : [];
  if (!kept) return null;
  try {
    return await runSimulation(sources, kept, kept.budgetId ? await simulatedBudgetRow(sources, kept.budgetId) : null);
  } catch (error) {
    if (error instanceof DomainError || error instanceof DomainErrors) return null;
    throw error;
  }
}
