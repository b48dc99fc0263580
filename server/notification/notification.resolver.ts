import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerPayload, ViewerType } from '../access/access.type.ts';
import type { Viewer } from '../access/viewer.ts';
import { type ConnectionShape, toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import type { MouRow } from '../mou/mou.queries.ts';
import { MouType } from '../mou/mou.type.ts';
import { seesEvidenceOf } from '../mou-document/mou-document.policy.ts';
import type { NotificationKind } from './notification.codes.ts';
import { notificationsPage, reminderMail, remindersOfMou, unreadCount } from './notification.queries.ts';
import * as notifications from './notification.service.ts';
import {
  MouReminderConnection,
  NotificationConnection,
  NotificationType,
  ReminderMailType,
} from './notification.type.ts';

@Resolver(() => NotificationType)
export class NotificationResolver {
  @Does('notification:read')
  @Query(() => NotificationConnection, {
    description:
      'What the viewer was reminded of, the newest first; with open only what still waits and was not read. At most 100 a page.',
  })
  async notifications(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('open', () => Boolean, { nullable: true }) open?: boolean,
  ) {
    const question = { first, after: after ?? null, open: open ?? false };
    return withDetails(toConnection(await notificationsPage(ctx.read, (await ctx.viewer()).userId, question)));
  }

  @Does('notification:edit')
  @Mutation(() => ViewerPayload, {
    description: 'Marks own reminders as read: those named, at most 100, or without any all of them. By everyone.',
  })
  notificationsRead(@Ctx() ctx: Context, @Arg('ids', () => [ID], { nullable: true }) ids?: string[] | null) {
    return answering(ctx, async () => ({ viewer: await notifications.notificationsRead(ctx, ids ?? null) }));
  }

  @Does('viewer:edit')
  @Mutation(() => ViewerPayload, {
    description: 'Whether the viewer gets reminders by e-mail too; those in the portal stay. By everyone.',
  })
  viewerSetReminderMail(@Ctx() ctx: Context, @Arg('on', () => Boolean) on: boolean) {
    return answering(ctx, async () => ({ viewer: await notifications.viewerSetReminderMail(ctx, on) }));
  }
}

@Resolver(() => ViewerType)
export class NotificationViewerResolver {
  @FieldResolver(() => Int, { description: 'Reminders that wait and were not read, counted up to 100.' })
  unreadNotifications(@Root() viewer: Viewer, @Ctx() ctx: Context) {
    return unreadCount(ctx.read, viewer.userId);
  }

  @FieldResolver(() => ReminderMailType, { description: 'Whether reminders come by e-mail too.' })
  reminderMail(@Root() viewer: Viewer, @Ctx() ctx: Context) {
    return reminderMail(ctx.read, viewer.userId);
  }
}

@Resolver(() => MouType)
export class MouRemindersResolver {
  @FieldResolver(() => MouReminderConnection, {
    description: 'Who was reminded of what about it, by which way and when, the newest first; for who keeps it.',
  })
  async reminders(
    @Root() { id, partnerId }: MouRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    const viewer = await ctx.viewer();
    const partner = viewer.officeId === null ? null : await ctx.loaders.partner.load(partnerId);
    if (!seesEvidenceOf(viewer, partner ?? { id: partnerId, officeId: null })) return nothing;
    return withDetails(toConnection(await remindersOfMou(ctx.read, id, first, after ?? null)));
  }
}

const nothing = {
  ...{ edges: [], nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
  total: async () => 0,
};

interface Detailed {
  readonly kind: NotificationKind;
  readonly detail: string;
}

/** The one detail of a reminder under the name of what it is. */
function withDetails<Row extends Detailed>(page: ConnectionShape<Row>) {
  const named = (row: Row) => ({
    ...row,
    paper: row.kind === 'PAPER_MISSING' ? row.detail : null,
    waitsIn: row.kind === 'MOU_WAITING' ? row.detail : null,
    stage: row.kind === 'BUDGET_DEADLINE' ? row.detail : null,
  });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: named(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}
