import type { ActContext } from '../access/act-context.ts';
import { groupsByIds } from '../group/group.queries.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { lockedCurrentMember, moment, readBack } from './member.acts.ts';
import { mayAssignMember, mayMoveMember } from './member.policy.ts';
import type { MemberRow } from './member.queries.ts';
import { type Belonging, mustBelong } from './member-belonging.ts';
import { reachable } from './member-savable.ts';

export function memberMove(
  ctx: ActContext,
  id: string,
  move: { villageCode: string; since: string; note: string | null },
  version: number,
): Promise<MemberRow> {
  return ctx.act('member:move', async (act) => {
    const member = await lockedCurrentMember(act, id, version);
    mustBeAllowed(mayMoveMember(act.viewer, member));
    const now = moment(ctx, act);
    // the day of the move stands in the trail: a member has one village at a time and no history of its own
    await act.because([move.since, move.note].filter(Boolean).join(' · '));
    const village = await ctx.currentRegion(move.villageCode);
    member.move(reachable(act.viewer, village), move.since, move.note, now);
    return readBack(act, id);
  });
}

/**
 * Puts a member into another group or under another agreement of its partner, or into none.
 * @throws DomainError MEMBER_GROUP_*, MEMBER_MOU_* by field; FORBIDDEN for a group that the viewer does not see
 */
export function memberAssign(
  ctx: ActContext,
  id: string,
  to: Belonging & { note: string | null },
  version: number,
): Promise<MemberRow> {
  return ctx.act('member:assign', async (act) => {
    const member = await lockedCurrentMember(act, id, version);
    mustBeAllowed(mayAssignMember(act.viewer, member));
    const groupId = to.groupId === member.groupId ? null : to.groupId;
    const mouId = to.mouId === member.mouId ? null : to.mouId;
    if (to.groupId !== member.groupId && member.groupId !== null)
      mustBeAllowed((await groupsByIds(act.sql, act.viewer, [member.groupId])).length > 0);
    await mustBelong(act.sql, member.partnerId, { groupId, mouId });
    if (to.note) await act.because(to.note);
    member.assign(to, moment(ctx, act));
    return readBack(act, id);
  });
}
