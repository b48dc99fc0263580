import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { SubsidySimulationKeepInput } from './simulation.input.ts';
import * as simulations from './simulation.service.ts';
import {
  SubsidySimulatedBudgetPayload,
  SubsidySimulationDeletePayload,
  SubsidySimulationPayload,
} from './simulation.type.ts';
import { keptOf } from './simulation.view.ts';

@Resolver()
export class SimulationActsResolver {
  @Does('subsidySimulation:keep')
  @Mutation(() => SubsidySimulationPayload, {
    description:
      'Keeps a simulation under a name. By the agency and the partner’s coordinators. User errors: those of subsidySimulate, SIMULATION_NAME_LENGTH, SIMULATIONS_FULL. CONFLICT when the key was used for other content.',
  })
  subsidySimulationCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => SubsidySimulationKeepInput) input: SubsidySimulationKeepInput,
    @Arg('budgetId', () => ID, { nullable: true, description: 'The budget that it stands beside.' })
    budgetId: string | null | undefined,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({
      simulation: await simulations.simulationCreate(ctx, keptOf(input), budgetId ?? null, key),
    }));
  }

  @Does('subsidySimulation:keep')
  @Mutation(() => SubsidySimulationPayload, {
    description:
      'Changes, renames or shares a simulation of one’s own. By the agency and the partner’s coordinators. User errors: those of subsidySimulationCreate, VERSION_CONFLICT. FORBIDDEN for a colleague’s.',
  })
  subsidySimulationEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => SubsidySimulationKeepInput) input: SubsidySimulationKeepInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({
      simulation: await simulations.simulationEdit(ctx, id, keptOf(input), version),
    }));
  }

  @Does('subsidySimulation:keep')
  @Mutation(() => SubsidySimulationDeletePayload, {
    description:
      'Deletes a simulation of one’s own; drafts that were made of it stay. By the agency and the partner’s coordinators. User errors: VERSION_CONFLICT. FORBIDDEN for a colleague’s.',
  })
  subsidySimulationDelete(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ deletedId: await simulations.simulationDelete(ctx, id, version) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidySimulatedBudgetPayload, {
    description:
      'Drafts a budget with exactly the figures of a simulation; what it supposes of the tariff stays behind. By the agency and the partner’s coordinators. User errors: as subsidyBudgetCreate. CONFLICT when the key was used for other content.',
  })
  subsidySimulationDraft(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String, { description: 'Name of the budget.' }) name: string,
    @Arg('year', () => Int, { description: 'Its budget year.' }) year: number,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({
      budget: await simulations.simulationDraft(ctx, id, { name, year }, key),
    }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidySimulatedBudgetPayload, {
    description:
      'Puts the figures of a simulation into the DRAFT that it stands beside; name, law and ages stay. By the agency and the partner’s coordinators. User errors: as subsidyBudgetEdit, SIMULATION_WITHOUT_BUDGET.',
  })
  subsidySimulationApply(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('budgetVersion', () => Int, { description: 'The version of the budget that was seen.' }) version: number,
  ) {
    return answering(ctx, async () => ({ budget: await simulations.simulationApply(ctx, id, version) }));
  }
}
