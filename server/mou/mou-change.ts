import { LockMode } from '@mikro-orm/core';
import type { ActContext } from '../access/act-context.ts';
import type { Action } from '../access/actions.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { partnersByIds } from '../partner/partner.queries.ts';
import { Mou } from './mou.entity.ts';
import { actionOf, type MouAct, mayDo, mayKeepMousOf } from './mou.policy.ts';
import { type MouRow, mousByIds } from './mou.queries.ts';

/**
 * One act on one agreement: found, locked, the viewer's to do, the version seen. What the state does not allow the
 * entity says in its own words; the policy then only has to hold for the same states.
 */
export function changeMou(
  ctx: ActContext,
  name: MouAct,
  id: string,
  version: number,
  run: (mou: Mou, act: Act) => void | Promise<void>,
): Promise<MouRow> {
  return ctx.act(actionOf(name), async (act) => {
    const { mou, partner } = await lockedMou(act, id, actionOf(name));
    if (mou.version !== version) throw new DomainError('VERSION_CONFLICT');
    const { state, kind, askedBy } = mou;
    await run(mou, act);
    mustBeAllowed(mayDo(name, act.viewer, { state, kind, askedBy }, partner));
    return readBack(act, id);
  });
}

/**
 * An agreement with its parties that nobody else changes until the act ends.
 * @throws DomainError NOT_FOUND, FORBIDDEN
 */
export async function lockedMou(act: Act, id: string, action: Action) {
  const mou = await act.em.findOne(Mou, { id });
  if (!mou) throw new DomainError('NOT_FOUND');
  const partner = (await partnerOf(act, mou.partnerId)) ?? { id: mou.partnerId, officeId: null };
  mustBeAllowed(mayKeepMousOf(act.viewer, partner, action));
  // only now: a party that may read it and not write it cannot lock it either
  await act.em.lock(mou, LockMode.PESSIMISTIC_WRITE);
  await act.em.refresh(mou);
  await mou.parties.loadItems({ orderBy: { place: 'asc' } });
  return { mou, partner };
}

export async function partnerOf(act: Act, id: string) {
  const [partner] = await partnersByIds(act.sql, [id]);
  return partner ?? null;
}

export async function readBack(act: Act, id: string): Promise<MouRow> {
  const [row] = await act.close(() => mousByIds(act.sql, [id]));
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
