import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { markGroupsSigned } from '../group/group.store.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Signing } from './mou.draft.ts';
import type { Mou } from './mou.entity.ts';
import { type MouRow, mousByIds } from './mou.queries.ts';
import { changeMou } from './mou-change.ts';
import { oneSignatureAtATime, takenTerm } from './mou-life.queries.ts';

/**
 * Asks for the legal review; somebody else answers it.
 * @throws DomainErrors what lacks, by field; DomainError MOU_NOT_DRAFT, MOU_PARENT_NOT_SIGNED, MOU_RENEWAL_EARLY,
 * MOU_PERIOD_TAKEN
 */
export function mouAsk(ctx: ActContext, id: string, version: number): Promise<MouRow> {
  return changeMou(ctx, 'ask', id, version, async (mou, act) => {
    mou.ask(act.viewer, act.at);
    await mustFollow(act, mou);
    await mustBeFree(act, mou.id);
  });
}

/** @throws DomainError MOU_NOT_IN_REVIEW, MOU_SAME_PERSON */
export function mouApprove(ctx: ActContext, id: string, version: number): Promise<MouRow> {
  return changeMou(ctx, 'approve', id, version, (mou, act) => mou.approve(act.viewer, act.at));
}

/** Back to the draft, with what has to be mended. @throws DomainError MOU_NOT_TO_RETURN, MOU_REASON_LENGTH */
export function mouReturn(ctx: ActContext, id: string, reason: string, version: number): Promise<MouRow> {
  return changeMou(ctx, 'giveBack', id, version, async (mou, act) => {
    await act.because(mou.giveBack(act.viewer, reason, act.at));
  });
}

/** @throws DomainErrors by field; DomainError MOU_NOT_READY, MOU_PERIOD_TAKEN */
export function mouSign(ctx: ActContext, id: string, signing: Signing, version: number): Promise<MouRow> {
  return changeMou(ctx, 'sign', id, version, async (mou, act) => {
    mou.sign(signing, businessDate(ctx.clock), act.at);
    await oneSignatureAtATime(act.sql, mou.id);
    await mustBeFree(act, mou.id);
    await markGroupsSigned(act, groupsOf(mou));
  });
}

const groupsOf = (mou: Mou): string[] => mou.parties.getItems().flatMap(({ groupId }) => groupId ?? []);

/** What it rests on or follows has to be there first. */
export async function mustFollow(act: Act, { kind, parentId, renewsId, startsOn }: Mou): Promise<void> {
  const rows = await mousByIds(
    act.sql,
    [parentId, renewsId].filter((id) => id !== null),
  );
  const parent = rows.find(({ id }) => id === parentId);
  if (kind === 'ADDENDUM' && parent?.state !== 'SIGNED' && parent?.state !== 'ACTIVE')
    throw new DomainError('MOU_PARENT_NOT_SIGNED', {}, 'parentId');
  const renewed = rows.find(({ id }) => id === renewsId);
  if (renewed?.startsOn && startsOn && startsOn <= renewed.startsOn)
    throw new DomainError('MOU_RENEWAL_EARLY', { date: renewed.startsOn }, 'startsOn');
}

/** A group has at most one agreement of one segment at a time. */
export async function mustBeFree(act: Act, id: string): Promise<void> {
  const taken = await takenTerm(act.sql, id);
  if (!taken) return;
  const { title, number, from, until } = taken;
  throw new DomainError('MOU_PERIOD_TAKEN', { title, number: number ?? '–', from, until: until ?? '…' }, 'startsOn');
}
