import { LockMode } from '@mikro-orm/core';
import type { ActContext } from '../access/act-context.ts';
import type { Action } from '../access/actions.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { partnersByIds } from '../partner/partner.queries.ts';
import { Mou, type MouDraft, type PartyDraft, type Signing } from './mou.entity.ts';
import { type MouAct, mayDo, mayKeepMousOf } from './mou.policy.ts';
import { type MouRow, mousByIds, standsAbove } from './mou.queries.ts';
import { signatories } from './mou-party.queries.ts';

/** @throws DomainError by field, NOT_FOUND (partner) */
export function mouCreate(ctx: ActContext, partnerId: string, draft: MouDraft, key: string): Promise<MouRow> {
  return ctx.act('mou:create', async (act) => {
    const partner = await partnerOf(act, partnerId);
    if (!partner) throw new DomainError('MOU_PARTNER_UNKNOWN', {}, 'partnerId');
    if (!mayKeepMousOf(act.viewer, partner, 'mou:create')) throw new DomainError('FORBIDDEN');
    const mou = Mou.create(partnerId, draft, act.at);
    await mustFit(act, mou, draft, new Set());
    const before = await once(act, { operation: 'mouCreate', key, request: { partnerId, draft } }, { id: mou.id });
    if (before) return readBack(act, before.id);
    act.em.persist(mou);
    return readBack(act, mou.id);
  });
}

export function mouEdit(ctx: ActContext, id: string, draft: MouDraft, version: number): Promise<MouRow> {
  return change(ctx, 'mou:edit', 'edit', id, version, async (mou, act) => {
    const known = new Set(mou.parties.getItems().map((p) => p.officeId ?? p.partnerId ?? p.groupId ?? ''));
    mou.edit(draft, act.at);
    await mustFit(act, mou, draft, known);
  });
}

export function mouRetarget(ctx: ActContext, id: string, headcount: number | null, version: number): Promise<MouRow> {
  return change(ctx, 'mou:edit', 'retarget', id, version, (mou, act) => mou.retarget(headcount, act.at));
}

export function mouSign(ctx: ActContext, id: string, signing: Signing, version: number): Promise<MouRow> {
  return change(ctx, 'mou:sign', 'sign', id, version, (mou, act) => mou.sign(signing, businessDate(ctx.clock), act.at));
}

export function mouActivate(ctx: ActContext, id: string, version: number): Promise<MouRow> {
  return change(ctx, 'mou:activate', 'activate', id, version, (mou, act) =>
    mou.activate(businessDate(ctx.clock), act.at),
  );
}

export function mouEnd(ctx: ActContext, id: string, reason: string, version: number): Promise<MouRow> {
  return change(ctx, 'mou:end', 'end', id, version, async (mou, act) => {
    mou.end(reason, act.at);
    await act.because(reason.trim());
  });
}

/**
 * One act on one agreement: found, locked, the viewer's to do, the version seen. What the state does not allow the
 * entity says in its own words; the policy then only has to hold for the same states.
 */
function change(
  ctx: ActContext,
  action: Action,
  name: MouAct,
  id: string,
  version: number,
  run: (mou: Mou, act: Act) => void | Promise<void>,
): Promise<MouRow> {
  return ctx.act(action, async (act) => {
    const mou = await act.em.findOne(Mou, { id });
    if (!mou) throw new DomainError('NOT_FOUND');
    const partner = (await partnerOf(act, mou.partnerId)) ?? { id: mou.partnerId, officeId: null };
    if (!mayKeepMousOf(act.viewer, partner, action)) throw new DomainError('FORBIDDEN');
    // only now: a party that may read it and not write it cannot lock it either
    await act.em.lock(mou, LockMode.PESSIMISTIC_WRITE);
    await act.em.refresh(mou);
    if (mou.version !== version) throw new DomainError('VERSION_CONFLICT');
    await mou.parties.loadItems({ orderBy: { place: 'asc' } });
    const facts = { state: mou.state };
    await run(mou, act);
    if (!mayDo(name, act.viewer, facts, partner)) throw new DomainError('FORBIDDEN');
    return readBack(act, id);
  });
}

async function partnerOf(act: Act, id: string) {
  const [partner] = await partnersByIds(act.sql, [id]);
  return partner ?? null;
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

async function readBack(act: Act, id: string): Promise<MouRow> {
  const [row] = await act.close(() => mousByIds(act.sql, [id]));
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
