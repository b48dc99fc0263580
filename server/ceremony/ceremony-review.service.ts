import type { ActContext } from '../access/act-context.ts';
import type { Action } from '../access/actions.ts';
import type { Act } from '../database/act.ts';
import { markGroupsSigned } from '../group/group.store.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import type { MouState } from '../mou/mou.codes.ts';
import { checkedReason } from '../mou/mou.draft.ts';
import type { Mou } from '../mou/mou.entity.ts';
import { lockedMou } from '../mou/mou-change.ts';
import { oneSignatureAtATime } from '../mou/mou-life.queries.ts';
import { mustBeFree, mustFollow } from '../mou/mou-review.service.ts';
import { checkLines } from './ceremony.check.ts';
import { type CeremonyRow, linesOfCeremonies } from './ceremony.queries.ts';
import { markSigned, numbersOneAtATime } from './ceremony.store.ts';
import { changeCeremony } from './ceremony-change.ts';

/** Asks once more for the review of what came back to the draft. @throws DomainErrors by line, CEREMONY_NOTHING_TO_ASK */
export function ceremonyAsk(ctx: ActContext, id: string, version: number): Promise<CeremonyRow> {
  return changeCeremony(ctx, 'mou:edit', id, version, async (act) => {
    const drafts = await agreements(act, id, 'mou:edit', ['DRAFT']);
    if (drafts.length === 0) throw new DomainError('CEREMONY_NOTHING_TO_ASK');
    await eachLine(drafts, async ({ mou }) => {
      mou.ask(act.viewer, act.at);
      await mustFollow(act, mou);
      await mustBeFree(act, mou.id);
    });
  });
}

/**
 * Approves all agreements of a ceremony that wait, as one: by somebody else than who asked for any of them.
 * @throws DomainErrors MOU_SAME_PERSON by line; DomainError CEREMONY_NOTHING_TO_REVIEW
 */
export function ceremonyApprove(ctx: ActContext, id: string, version: number): Promise<CeremonyRow> {
  return changeCeremony(ctx, 'mou:review', id, version, async (act) => {
    const waiting = await agreements(act, id, 'mou:review', ['IN_REVIEW']);
    if (waiting.length === 0) throw new DomainError('CEREMONY_NOTHING_TO_REVIEW');
    if (waiting.some(({ mou }) => mou.askedBy === act.viewer.userId)) throw new DomainError('MOU_SAME_PERSON');
    await eachLine(waiting, async ({ mou }) => mou.approve(act.viewer, act.at));
  });
}

/** All that wait go back to the draft, with what has to be mended. @throws DomainError MOU_REASON_LENGTH, CEREMONY_NOTHING_TO_REVIEW */
export function ceremonyReturn(ctx: ActContext, id: string, reason: string, version: number): Promise<CeremonyRow> {
  return changeCeremony(ctx, 'mou:review', id, version, async (act) => {
    await act.because(checkedReason(reason));
    const waiting = await agreements(act, id, 'mou:review', ['IN_REVIEW']);
    if (waiting.length === 0) throw new DomainError('CEREMONY_NOTHING_TO_REVIEW');
    await eachLine(waiting, async ({ mou }) => {
      mou.giveBack(act.viewer, reason, act.at);
    });
  });
}

/**
 * Records that all of them were signed on one day. Every agreement goes by the rules of a single signature; where one
 * cannot, none is signed.
 * @throws DomainErrors by line; DomainError CEREMONY_EMPTY, MOU_SIGNED_FUTURE
 */
export function ceremonySign(
  ctx: ActContext,
  id: string,
  signedOn: CalendarDate,
  version: number,
): Promise<CeremonyRow> {
  return changeCeremony(ctx, 'mou:sign', id, version, async (act, ceremony) => {
    const today = businessDate(ctx.clock);
    if (signedOn > today) throw new DomainError('MOU_SIGNED_FUTURE', {}, 'signedOn');
    await numbersOneAtATime(act, ceremony.officeId);
    const all = await agreements(act, id, 'mou:sign', null);
    if (all.length === 0) throw new DomainError('CEREMONY_EMPTY');
    const problems = await checkLines(
      act.sql,
      ceremony,
      all.map(({ line }) => line),
    );
    const wrong = problems.flatMap((problem) => problem ?? []);
    if (wrong.length > 0) throw new DomainErrors(wrong);
    await eachLine(all, async ({ mou }) => {
      mou.sign({ signedOn, parties: [] }, today, act.at);
      await oneSignatureAtATime(act.sql, mou.id);
      await mustBeFree(act, mou.id);
    });
    await act.em.flush();
    await markGroupsSigned(
      act,
      all.map(({ line }) => line.groupId),
    );
    await markSigned(act, id, signedOn);
  });
}

/** The agreements of a ceremony in one of some states, locked, with their place among the lines; null: in any. */
async function agreements(act: Act, id: string, action: Action, states: readonly MouState[] | null) {
  const lines = await linesOfCeremonies(act.sql, [id]);
  const found = [];
  for (const [index, line] of lines.entries()) {
    if (states && !states.includes(line.state)) continue;
    const { mou } = await lockedMou(act, line.mouId, action);
    // the state may have changed until it was locked
    found.push({ index, line: { ...line, state: mou.state }, mou });
  }
  return found;
}

/** Runs over all, and tells of all lines that cannot. */
async function eachLine<L extends { readonly index: number; readonly mou: Mou }>(
  lines: readonly L[],
  run: (line: L) => Promise<void>,
): Promise<void> {
  const wrong: DomainError[] = [];
  for (const line of lines)
    try {
      await run(line);
    } catch (error) {
      const found = error instanceof DomainErrors ? error.errors : error instanceof DomainError ? [error] : null;
      if (!found) throw error;
      wrong.push(...found.map(({ code, params }) => new DomainError(code, params, `lines.${line.index}`)));
    }
  if (wrong.length > 0) throw new DomainErrors(wrong);
}
