import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { MemberEndReason } from '../member/member.codes.ts';
import type { BulkAct } from './member-bulk.codes.ts';
import { goalGroup, goalMou } from './member-bulk.queries.ts';

/** What an act on many is asked to write; what does not belong to the act is left out. */
export interface BulkWrite {
  readonly act: BulkAct;
  readonly endReason: MemberEndReason | null;
  readonly since: CalendarDate | null;
  readonly note: string | null;
  readonly groupId: string | null;
  readonly leavesGroup: boolean;
  readonly mouId: string | null;
  readonly leavesMou: boolean;
  readonly villageCode: string | null;
}

export type CheckedBulk = Omit<BulkWrite, 'villageCode'> & { readonly villageId: number | null };

const NOTE_MIN = 5;
const nothing: Omit<CheckedBulk, 'act' | 'note'> = {
  endReason: null,
  since: null,
  groupId: null,
  leavesGroup: false,
  mouId: null,
  leavesMou: false,
  villageId: null,
};

/**
 * What can be told before anybody is chosen: that the act is complete and its goal is the viewer's.
 * @throws DomainError by field: BULK_REASON_EMPTY, BULK_DATE_EMPTY, STATUS_DATE_FUTURE, REASON_TOO_SHORT, BULK_NOWHERE,
 *   BULK_PARTNERS_DIFFER, MEMBER_GROUP_CLOSED, MEMBER_MOU_ENDED, VILLAGE_UNKNOWN, VILLAGE_OUT_OF_SCOPE, NOT_FOUND, FORBIDDEN
 */
export async function checkedBulk(ctx: ActContext, act: Act, write: BulkWrite): Promise<CheckedBulk> {
  const note = write.note?.trim() || null;
  // what is done to thousands is always said why
  if ((note?.length ?? 0) < NOTE_MIN) throw new DomainError('REASON_TOO_SHORT', { min: NOTE_MIN }, 'note');
  const same = { ...nothing, act: write.act, note };
  switch (write.act) {
    case 'END': {
      if (!write.endReason) throw new DomainError('BULK_REASON_EMPTY', {}, 'endReason');
      return { ...same, endReason: write.endReason, since: pastDay(ctx, write.since) };
    }
    case 'REACTIVATE':
      return same;
    case 'ASSIGN':
      return { ...same, ...(await goalOf(act, write)) };
    case 'MOVE':
      return { ...same, since: pastDay(ctx, write.since), villageId: await villageOf(ctx, act, write.villageCode) };
  }
}

function pastDay(ctx: ActContext, since: CalendarDate | null): CalendarDate {
  if (!since) throw new DomainError('BULK_DATE_EMPTY', {}, 'since');
  if (since > businessDate(ctx.clock)) throw new DomainError('STATUS_DATE_FUTURE', {}, 'since');
  return since;
}

async function goalOf(act: Act, { groupId, leavesGroup, mouId, leavesMou }: BulkWrite) {
  if (!groupId && !leavesGroup && !mouId && !leavesMou) throw new DomainError('BULK_NOWHERE', {}, 'groupId');
  const group = groupId ? await goalGroup(act.sql, groupId) : undefined;
  if (groupId && !group) throw new DomainError('NOT_FOUND');
  if (group?.closed) throw new DomainError('MEMBER_GROUP_CLOSED', {}, 'groupId');
  const mou = mouId ? await goalMou(act.sql, mouId) : undefined;
  if (mouId && !mou) throw new DomainError('NOT_FOUND');
  if (mou?.ended) throw new DomainError('MEMBER_MOU_ENDED', {}, 'mouId');
  if (group && mou && group.partnerId !== mou.partnerId) throw new DomainError('BULK_PARTNERS_DIFFER', {}, 'mouId');
  return { groupId, leavesGroup: leavesGroup && !groupId, mouId, leavesMou: leavesMou && !mouId };
}

async function villageOf(ctx: ActContext, act: Act, code: string | null): Promise<number> {
  const found = code ? await ctx.currentRegion(code) : null;
  if (found?.level !== 4) throw new DomainError('VILLAGE_UNKNOWN', {}, 'villageCode');
  const within = [0, found.provinceId, found.regencyId, found.districtId, found.id];
  if (!within.includes(act.viewer.regionId)) throw new DomainError('VILLAGE_OUT_OF_SCOPE', {}, 'villageCode');
  return found.id;
}
