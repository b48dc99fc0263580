import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mayBeRenewed } from './mou.policy.ts';
import { type MouRow, mousByIds } from './mou.queries.ts';
import { lockedMou, readBack } from './mou-change.ts';
import { renewalsOf } from './mou-life.queries.ts';

/**
 * Drafts the agreement that follows one: the same parties and terms, for the period after. Of two people who do it at
 * once the second is told of the first one's draft.
 * @throws DomainError MOU_NOT_TO_RENEW, MOU_RENEWED_ALREADY
 */
export function mouRenew(ctx: ActContext, id: string, key: string): Promise<MouRow> {
  return ctx.act('mou:create', async (act) => {
    const { mou } = await lockedMou(act, id, 'mou:create');
    if (!mayBeRenewed(mou)) throw new DomainError('MOU_NOT_TO_RENEW');
    const next = mou.renew(businessDate(ctx.clock), act.at);
    const before = await once(act, { operation: 'mouRenew', key, request: { id } }, { id: next.id });
    if (before) return readBack(act, before.id);
    const [known] = await renewalsOf(act.sql, [id]);
    if (known) {
      const [renewal] = await mousByIds(act.sql, [known.renewalId]);
      throw new DomainError('MOU_RENEWED_ALREADY', { title: renewal?.title ?? '–' });
    }
    act.em.persist(next);
    return readBack(act, next.id);
  });
}
