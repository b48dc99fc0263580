import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate } from '../kernel/clock.ts';
import { type ActivityKind, countedPhases } from './group.codes.ts';
import { GroupPhaseEnum } from './group.enums.ts';
import type { GroupRow } from './group.queries.ts';
import { GroupType } from './group.type.ts';
import { activitiesPage } from './group-activity.queries.ts';
import { groupActivityRecord } from './group-activity.service.ts';
import {
  GroupActivityConnection,
  GroupActivityInput,
  GroupActivityPayload,
  GroupActivityType,
} from './group-activity.type.ts';
import { groupBoard } from './group-pipeline.queries.ts';
import { groupWorkLoaders } from './group-work.loaders.ts';
import { GroupBoardColumnType } from './group-work.type.ts';

const CARDS = 30;

/** What is done with groups day by day, and where they stand. */
@Resolver(() => GroupType)
export class GroupWorkResolver {
  @Does('group:read')
  @Query(() => [GroupBoardColumnType], {
    description:
      'Open groups by phase, of one partner or of all within the viewer’s scope; every phase in its order, a handful.',
  })
  async groupBoard(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID, { nullable: true }) partnerId?: string,
  ): Promise<object[]> {
    const columns = await groupBoard(ctx.read, await ctx.viewer(), partnerId ?? null, businessDate(ctx.clock), CARDS);
    const counted: readonly string[] = countedPhases;
    return columns.map(async ({ phase, groups, ids }) => {
      const cards = await Promise.all(ids.map((id) => ctx.loaders.group.load(id)));
      return { phase, groups, isCounted: counted.includes(phase), cards: cards.filter((card) => card !== null) };
    });
  }

  @Does('group:advance')
  @Mutation(() => GroupActivityPayload, {
    description:
      'Writes down a call, a visit or a meeting with an open group; an entry is put right by a new one that names it. By coordinators of the partner, the office that answers for it, the agency, and the group’s own head. User errors: GROUP_ACTIVITY_*, GROUP_CLOSED. CONFLICT when the key was used for other content.',
  })
  groupActivityRecord(
    @Ctx() ctx: Context,
    @Arg('groupId', () => ID) groupId: string,
    @Arg('input', () => GroupActivityInput) input: GroupActivityInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    const { kind, happenedOn, note, correctsId } = input;
    const write = { kind: kind as ActivityKind, happenedOn, note, correctsId: correctsId || null };
    return answering(ctx, async () => ({ activity: await groupActivityRecord(ctx, groupId, write, key) }));
  }

  @FieldResolver(() => GroupPhaseEnum)
  async phase(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return (await groupWorkLoaders(ctx).phase.load(row.id))?.phase ?? row.stage;
  }

  @FieldResolver(() => GroupActivityType, {
    nullable: true,
    description: 'The last call, visit or meeting; null where none is written down.',
  })
  async lastActivity(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return (await groupWorkLoaders(ctx).lastActivity.load(row.id))?.activity ?? null;
  }

  @FieldResolver(() => GroupActivityConnection, {
    description: 'Calls, visits and meetings, the latest first; entries that were put right stay.',
  })
  async activities(
    @Root() row: GroupRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return toConnection(await activitiesPage(ctx.read, row.id, first, after ?? null));
  }
}
