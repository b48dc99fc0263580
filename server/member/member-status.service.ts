import type { ActContext } from '../access/act-context.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { lockedCurrentMember, lockedMember, moment, mustHaveReason, readBack } from './member.acts.ts';
import type { MemberEndReason } from './member.codes.ts';
import { mayEndMember, mayReactivateMember } from './member.policy.ts';
import type { MemberRow } from './member.queries.ts';

export function memberEnd(
  ctx: ActContext,
  id: string,
  ending: { reason: MemberEndReason; since: string; note: string | null },
  version: number,
): Promise<MemberRow> {
  return ctx.act('member:end', async (act) => {
    const member = await lockedCurrentMember(act, id, version);
    mustBeAllowed(mayEndMember(act.viewer, member));
    if (ending.note) await act.because(ending.note);
    member.end(ending.reason, ending.since, ending.note, moment(ctx, act));
    return readBack(act, id);
  });
}

export function memberReactivate(ctx: ActContext, id: string, note: string, version: number): Promise<MemberRow> {
  return ctx.act('member:end', async (act) => {
    const member = await lockedMember(act, id, version);
    await act.because(mustHaveReason(note, 'note'));
    const facts = { endReason: member.endReason };
    member.reactivate(note, moment(ctx, act));
    mustBeAllowed(mayReactivateMember(act.viewer, facts));
    return readBack(act, id);
  });
}
