import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import type { MouDraft, PartyDraft } from './mou.draft.ts';
import { Mou } from './mou.entity.ts';
import { mayKeepMousOf } from './mou.policy.ts';
import { type MouRow, mousByIds, standsAbove } from './mou.queries.ts';
import { changeMou, lockedMou, partnerOf, readBack } from './mou-change.ts';
import { signatories } from './mou-party.queries.ts';

/** @throws DomainError by field, NOT_FOUND (partner) */
export function mouCreate(ctx: ActContext, partnerId: string, draft: MouDraft, key: string): Promise<MouRow> {
  return ctx.act('mou:create', async (act) => {
    const partner = await partnerOf(act, partnerId);
    if (!partner) throw new DomainError('MOU_PARTNER_UNKNOWN', {}, 'partnerId');
    mustBeAllowed(mayKeepMousOf(act.viewer, partner, 'mou:create'));
    const mou = Mou.create(partnerId, draft, businessDate(ctx.clock), act.at);
    await mustFit(act, mou, draft, new Set());
    const before = await once(act, { operation: 'mouCreate', key, request: { partnerId, draft } }, { id: mou.id });
    if (before) return readBack(act, before.id);
    act.em.persist(mou);
    return readBack(act, mou.id);
  });
}

export function mouEdit(ctx: ActContext, id: string, draft: MouDraft, version: number): Promise<MouRow> {
  return changeMou(ctx, 'edit', id, version, async (mou, act) => {
    const known = new Set(mou.parties.getItems().map((p) => p.officeId ?? p.partnerId ?? p.groupId ?? ''));
    mou.edit(draft, businessDate(ctx.clock), act.at);
    await mustFit(act, mou, draft, known);
  });
}

export function mouRetarget(ctx: ActContext, id: string, headcount: number | null, version: number): Promise<MouRow> {
  return changeMou(ctx, 'retarget', id, version, (mou, act) => mou.retarget(headcount, act.at));
}

/** Puts an agreement in force before the portal does. The one that it follows ends with it. */
export function mouActivate(ctx: ActContext, id: string, version: number): Promise<MouRow> {
  return changeMou(ctx, 'activate', id, version, async (mou, act) => {
    mou.activate(businessDate(ctx.clock), act.at);
    if (mou.renewsId) (await lockedMou(act, mou.renewsId, 'mou:activate')).mou.giveWay(act.at);
  });
}

export function mouEnd(ctx: ActContext, id: string, reason: string, version: number): Promise<MouRow> {
  return changeMou(ctx, 'end', id, version, async (mou, act) => {
    await act.because(mou.end(reason, businessDate(ctx.clock), act.at));
  });
}

/** What only other rows tell: the parent is one of the same partner and no child, and the parties exist. */
async function mustFit(act: Act, mou: Mou, draft: MouDraft, known: ReadonlySet<string>): Promise<void> {
  if (draft.parentId) {
    const [parent] = await mousByIds(act.sql, [draft.parentId]);
    if (!parent) throw new DomainError('MOU_PARENT_UNKNOWN', {}, 'parentId');
    if (parent.partnerId !== mou.partnerId) throw new DomainError('MOU_PARENT_OTHER_PARTNER', {}, 'parentId');
    if (await standsAbove(act.sql, mou.id, parent.id)) throw new DomainError('MOU_PARENT_CIRCLE', {}, 'parentId');
  }
  const of = (kind: PartyDraft['kind']) => draft.parties.filter((party) => party.kind === kind).map(({ ofId }) => ofId);
  const there = await signatories(act.sql, mou.partnerId, {
    offices: of('OFFICE'),
    partners: of('PARTNER'),
    groups: of('GROUP'),
  });
  // a party that was put in by somebody who sees more stays
  const missing = draft.parties.findIndex(({ ofId }) => !there.has(ofId) && !known.has(ofId));
  if (missing >= 0) throw new DomainError('MOU_PARTY_UNKNOWN', {}, `parties.${missing}`);
}
