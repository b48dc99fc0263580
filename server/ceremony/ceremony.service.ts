import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { Mou } from '../mou/mou.entity.ts';
import { mayKeepMousOf } from '../mou/mou.policy.ts';
import { mousByIds } from '../mou/mou.queries.ts';
import { partnerOf } from '../mou/mou-change.ts';
import { officesByIds } from '../office/office.queries.ts';
import { checkPlan, type PlannedLine } from './ceremony.check.ts';
import { type CeremonyTerms, type CeremonyWrite, checkedTerms, draftFor, numbersOfPapers } from './ceremony.plan.ts';
import { type CeremonyRow, linesOfCeremonies, takenNumbers } from './ceremony.queries.ts';
import {
  insertCeremony,
  insertLines,
  numbersOneAtATime,
  removeLine,
  updateTerms,
  writePapers,
} from './ceremony.store.ts';
import { changeCeremony, readBack } from './ceremony-change.ts';

/**
 * Plans a ceremony: takes in what is ready, drafts an agreement for every other group and asks for the review of all of
 * these at once. All or nothing.
 * @throws DomainErrors by field, with `groups.0` for the first group; DomainError MOU_PARTNER_UNKNOWN, CEREMONY_*, CONFLICT
 */
export function ceremonyPlan(
  ctx: ActContext,
  partnerId: string,
  given: CeremonyWrite,
  key: string,
): Promise<CeremonyRow> {
  return ctx.act('mou:create', async (act) => {
    const partner = await partnerOf(act, partnerId);
    if (!partner) throw new DomainError('MOU_PARTNER_UNKNOWN', {}, 'partnerId');
    mustBeAllowed(mayKeepMousOf(act.viewer, partner, 'mou:create'));
    const id = uuidv7();
    const use = { operation: 'ceremonyPlan', key, request: { partnerId, given } };
    const before = await once(act, use, { id });
    if (before) return readBack(act, before.id);
    const write = { ...given, terms: checkedTerms(given.terms) };
    await mustFit(act, partnerId, write);
    await numbersOneAtATime(act, write.officeId);
    const lines = await checkPlan(act.sql, partnerId, write);
    const wrong = lines.flatMap(({ problem }) => problem ?? []);
    if (wrong.length > 0) throw new DomainErrors(wrong);
    await insertCeremony(act, id, { partnerId, officeId: write.officeId }, write.terms);
    const papers = await draftAndAsk(act, ctx, partnerId, write, lines);
    await insertLines(act, { id, partnerId }, papers);
    await writePapers(act, write.officeId, write.terms.officeSignatory, papers);
    return readBack(act, id);
  });
}

/** What is drafted for the groups is what one person is asked to look at: asked for together by who plans. */
async function draftAndAsk(
  act: Act,
  ctx: ActContext,
  partnerId: string,
  write: CeremonyWrite,
  lines: readonly PlannedLine[],
) {
  const today = businessDate(ctx.clock);
  const made = lines.flatMap((line) => {
    const { group, adopted, signatory, officeNumber, groupNumber } = line;
    if (adopted || !group) return [];
    const numbers = { office: officeNumber, group: groupNumber };
    const mou = Mou.create(partnerId, draftFor(write, group, signatory, numbers), today, act.at);
    act.em.persist(mou);
    return [{ groupId: group.id, mou }];
  });
  await act.em.flush();
  for (const { mou } of made) mou.ask(act.viewer, act.at);
  await act.em.flush();
  const drafted = new Map(made.map(({ groupId, mou }) => [groupId, mou.id]));
  return lines.map(({ groupId, adopted, ...paper }) => ({
    ...{ groupId, mouId: adopted?.mouId ?? drafted.get(groupId) ?? '' },
    ...{ officeNumber: paper.officeNumber, groupNumber: paper.groupNumber, signatory: paper.signatory },
  }));
}

/** What stands once for all: an office, and perhaps an agreement above of the same partner. */
async function mustFit(act: Act, partnerId: string, { officeId, draft }: CeremonyWrite): Promise<void> {
  const [office] = await officesByIds(act.sql, [officeId]);
  if (!office) throw new DomainError('CEREMONY_OFFICE_UNKNOWN', {}, 'officeId');
  if (draft.parentId === null) return;
  const [parent] = await mousByIds(act.sql, [draft.parentId]);
  if (!parent) throw new DomainError('MOU_PARENT_UNKNOWN', {}, 'parentId');
  if (parent.partnerId !== partnerId) throw new DomainError('MOU_PARENT_OTHER_PARTNER', {}, 'parentId');
}

/**
 * Date, place, the office's signatory and the numbers, until it is signed.
 * @throws DomainErrors by field; DomainError CEREMONY_SIGNED, CEREMONY_EMPTY, CEREMONY_NUMBER_TAKEN, VERSION_CONFLICT
 */
export function ceremonyEdit(ctx: ActContext, id: string, given: CeremonyTerms, version: number): Promise<CeremonyRow> {
  return changeCeremony(ctx, 'mou:edit', id, version, async (act, ceremony) => {
    const terms = checkedTerms(given);
    await numbersOneAtATime(act, ceremony.officeId);
    const lines = await linesOfCeremonies(act.sql, [id]);
    if (lines.length === 0) throw new DomainError('CEREMONY_EMPTY');
    const numbers = numbersOfPapers(terms, lines.length);
    const mine = lines.map(({ mouId }) => mouId);
    const office = numbers.map((number) => number.office);
    const taken = await takenNumbers(act.sql, ceremony.officeId, office, mine);
    const wrong = lines.flatMap(({ groupName: group }, index) => {
      const number = office[index] ?? '';
      const isTaken = taken.has(number.toUpperCase());
      return isTaken ? new DomainError('CEREMONY_NUMBER_TAKEN', { group, number }, `lines.${index}`) : [];
    });
    if (wrong.length > 0) throw new DomainErrors(wrong);
    await updateTerms(act, id, terms);
    const papers = lines.map(({ mouId, groupId, signatory }, index) => ({
      ...{ mouId, groupId, signatory },
      ...{ officeNumber: numbers[index]?.office ?? '', groupNumber: numbers[index]?.group ?? '' },
    }));
    await writePapers(act, ceremony.officeId, terms.officeSignatory, papers);
  });
}

/** Takes a group out; its agreement goes on by itself. @throws DomainError CEREMONY_LINE_UNKNOWN, CEREMONY_SIGNED, VERSION_CONFLICT */
export function ceremonyRelease(ctx: ActContext, id: string, groupId: string, version: number): Promise<CeremonyRow> {
  return changeCeremony(ctx, 'mou:edit', id, version, async (act) => {
    if (!(await removeLine(act, id, groupId))) throw new DomainError('CEREMONY_LINE_UNKNOWN');
  });
}
