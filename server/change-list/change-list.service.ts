import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { currentMonth } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import type { Month } from '../kernel/month.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mousByIds } from '../mou/mou.queries.ts';
import { partnersByIds } from '../partner/partner.queries.ts';
import { mayApproveList, mayFreeze } from './change-list.policy.ts';
import { type ChangeListRow, changeListsOf, draftCounts } from './change-list.queries.ts';
import { approveList, insertList, lockedFrozen, readBack, returnList } from './change-list.store.ts';

const REASON = { min: 5, max: 300 };

/**
 * Freezes who joined and left an agreement until the end of a month.
 * @throws DomainError NOT_FOUND, FORBIDDEN, CHANGE_LIST_MONTH_AHEAD, CHANGE_LIST_EXISTS, CHANGE_LIST_LATER, CHANGE_LIST_WAITING, CHANGE_LIST_MOVED
 */
export function changeListFreeze(ctx: ActContext, mouId: string, month: Month): Promise<ChangeListRow> {
  return ctx.act('changeList:freeze', async (act) => {
    const [mou] = await mousByIds(act.sql, [mouId]);
    if (!mou) throw new DomainError('NOT_FOUND');
    mustBeAllowed(mayFreeze(act.viewer, await partnerOf(act, mou.partnerId)));
    if (month > currentMonth(ctx.clock)) throw new DomainError('CHANGE_LIST_MONTH_AHEAD', { month }, 'month');
    const standing = (await changeListsOf(act.sql, mouId)).filter(({ state }) => state !== 'RETURNED');
    const [last] = standing;
    if (last?.month === month) throw new DomainError('CHANGE_LIST_EXISTS', { month }, 'month');
    if (last && last.month > month) throw new DomainError('CHANGE_LIST_LATER', { month: last.month }, 'month');
    if (last?.state === 'FROZEN') throw new DomainError('CHANGE_LIST_WAITING', { month: last.month });
    const id = uuidv7();
    const list = { id, partnerId: mou.partnerId, mouId, month };
    await insertList(act, list, await draftCounts(act.sql, mouId, month));
    return readBack(act, id);
  });
}

/** @throws DomainError NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CHANGE_LIST_SETTLED, CHANGE_LIST_SAME_PERSON */
export function changeListApprove(ctx: ActContext, id: string, version: number): Promise<ChangeListRow> {
  return ctx.act('changeList:freeze', async (act) => {
    const list = await lockedFrozen(act, id, version);
    if (list.frozenBy === act.viewer.userId) throw new DomainError('CHANGE_LIST_SAME_PERSON');
    mustBeAllowed(mayApproveList(act.viewer, await partnerOf(act, list.partnerId), list));
    await approveList(act, id);
    return readBack(act, id);
  });
}

/** @throws DomainError NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CHANGE_LIST_SETTLED, CHANGE_LIST_REASON */
export function changeListReturn(ctx: ActContext, id: string, typed: string, version: number): Promise<ChangeListRow> {
  return ctx.act('changeList:freeze', async (act) => {
    const list = await lockedFrozen(act, id, version);
    mustBeAllowed(mayFreeze(act.viewer, await partnerOf(act, list.partnerId)));
    const reason = typed.trim();
    if (reason.length < REASON.min || reason.length > REASON.max)
      throw new DomainError('CHANGE_LIST_REASON', {}, 'reason');
    await returnList(act, id, reason);
    return readBack(act, id);
  });
}

/** @throws DomainError NOT_FOUND where the viewer does not see the partner */
async function partnerOf(act: Act, id: string) {
  const [partner] = await partnersByIds(act.sql, [id]);
  if (!partner) throw new DomainError('NOT_FOUND');
  return partner;
}
