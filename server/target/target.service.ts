import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { RUPIAH_MAX } from '../kernel/rupiah.ts';
import { mousByIds } from '../mou/mou.queries.ts';
import { officesByIds } from '../office/office.queries.ts';
import { EARLIEST_YEAR } from './target.codes.ts';
import { mayApprove, mayAskFor, mayReturn } from './target.policy.ts';
import { countingRules, officeOfMou, type TargetRow } from './target.queries.ts';
import {
  approveAllTargets,
  approveTarget,
  askForTarget,
  copyTargets,
  insertTarget,
  lockedTarget,
  readBack,
  returnTarget,
  type TargetWrite,
  targetOf,
} from './target.store.ts';

const PEOPLE_MAX = 300_000_000;
const YEARS_AHEAD = 5;
const SOURCE = { min: 3, max: 300 };
const REASON = { min: 5, max: 300 };

/**
 * Proposes what an office or an agreement is to reach in a year; what is in force stays so until another approves.
 * @param version of the target that is changed, null for one that is not there yet
 * @throws DomainErrors TARGET_*; FORBIDDEN, VERSION_CONFLICT
 */
export function targetAsk(ctx: ActContext, asked: TargetWrite, version: number | null): Promise<TargetRow> {
  return ctx.act('target:ask', async (act) => {
    const officeId = (asked.mouId && (await officeOfMou(act.sql, asked.mouId))) || asked.officeId;
    const write = { ...asked, officeId, source: asked.source.trim() };
    await mustFit(ctx, act, write);
    mustBeAllowed(mayAskFor(act.viewer, write));
    const known = await targetOf(act, write);
    if (known === null) {
      const id = uuidv7();
      await insertTarget(act, id, write);
      return readBack(act, id);
    }
    if (version === null) throw new DomainError('TARGET_EXISTS');
    const target = await lockedTarget(act, known, version);
    mustBeAllowed(mayAskFor(act.viewer, target));
    if (isInForce(target, write)) throw new DomainError('TARGET_UNCHANGED', {}, 'people');
    await askForTarget(act, known, write);
    return readBack(act, known);
  });
}

/** @throws DomainError NOT_FOUND, VERSION_CONFLICT, TARGET_NOT_ASKED, TARGET_SAME_PERSON, FORBIDDEN */
export function targetApprove(ctx: ActContext, id: string, version: number): Promise<TargetRow> {
  return ctx.act('target:approve', async (act) => {
    const target = await lockedTarget(act, id, version);
    if (target.askedBy === null) throw new DomainError('TARGET_NOT_ASKED');
    if (target.askedBy === act.viewer.userId) throw new DomainError('TARGET_SAME_PERSON');
    mustBeAllowed(mayApprove(act.viewer, target));
    await approveTarget(act, id);
    return readBack(act, id);
  });
}

/** @throws DomainError NOT_FOUND, VERSION_CONFLICT, TARGET_NOT_ASKED, TARGET_REASON, FORBIDDEN */
export function targetReturn(ctx: ActContext, id: string, typed: string, version: number): Promise<TargetRow> {
  return ctx.act('target:approve', async (act) => {
    const target = await lockedTarget(act, id, version);
    if (target.askedBy === null) throw new DomainError('TARGET_NOT_ASKED');
    mustBeAllowed(mayReturn(act.viewer, target));
    const reason = typed.trim();
    if (reason.length < REASON.min || reason.length > REASON.max) throw new DomainError('TARGET_REASON', {}, 'reason');
    await returnTarget(act, id, reason);
    return readBack(act, id);
  });
}

/** Approves what others have proposed for the offices of a year. @returns how many */
export function targetsApprove(ctx: ActContext, year: number): Promise<number> {
  return ctx.act('target:approve', async (act) => {
    mustBeAllowed(act.viewer.scopeKind === 'COUNTRY');
    return approveAllTargets(act, year);
  });
}

/** Proposes the targets of the year before once more. @throws DomainError TARGET_YEAR, TARGET_NOTHING_TO_COPY */
export function targetsCopy(ctx: ActContext, year: number): Promise<number> {
  return ctx.act('target:ask', async (act) => {
    mustBeAllowed(act.viewer.scopeKind === 'COUNTRY');
    mustBeYear(ctx, year);
    const source =
      act.viewer.locale === 'id' ? `Disalin dari target ${year - 1}` : `Copied from the target of ${year - 1}`;
    const copied = await copyTargets(act, year, source);
    if (copied === 0) throw new DomainError('TARGET_NOTHING_TO_COPY', { year: String(year - 1) });
    return copied;
  });
}

function mustBeYear(ctx: ActContext, year: number): void {
  const until = Number(businessDate(ctx.clock).slice(0, 4)) + YEARS_AHEAD;
  if (!Number.isInteger(year) || year < EARLIEST_YEAR || year > until)
    throw new DomainError('TARGET_YEAR', { from: String(EARLIEST_YEAR), until: String(until) }, 'year');
}

async function mustFit(ctx: ActContext, act: Act, write: TargetWrite): Promise<void> {
  mustBeYear(ctx, write.year);
  const { people, rupiah, source } = write;
  const wrong: DomainError[] = [];
  if (!Number.isInteger(people) || people < 0 || people > PEOPLE_MAX)
    wrong.push(new DomainError('TARGET_PEOPLE', {}, 'people'));
  if (rupiah !== null && (rupiah < 0n || rupiah > RUPIAH_MAX))
    wrong.push(new DomainError('TARGET_RUPIAH', {}, 'rupiah'));
  if (source.length < SOURCE.min || source.length > SOURCE.max)
    wrong.push(new DomainError('TARGET_SOURCE', {}, 'source'));
  const rule = (await countingRules(act.sql)).find(({ code }) => code === write.rule);
  if (!rule || write.year < rule.fromYear || (rule.untilYear !== null && write.year > rule.untilYear))
    wrong.push(new DomainError('TARGET_RULE_UNKNOWN', { year: String(write.year) }, 'rule'));
  const [office] = await officesByIds(act.sql, [write.officeId]);
  if (!office) wrong.push(new DomainError('TARGET_OFFICE_UNKNOWN', {}, 'officeId'));
  if (write.mouId !== null) {
    const [mou] = await mousByIds(act.sql, [write.mouId]);
    if (!mou) wrong.push(new DomainError('TARGET_MOU_UNKNOWN', {}, 'mouId'));
    else if (mou.segment !== write.segment)
      wrong.push(new DomainError('TARGET_MOU_SEGMENT', { segment: mou.segment }, 'segment'));
  }
  if (wrong.length > 0) throw new DomainErrors(wrong);
}

const isInForce = (target: TargetRow, { people, rupiah, rule, source }: TargetWrite): boolean =>
  target.askedBy === null &&
  target.people === people &&
  (target.rupiah === null ? null : BigInt(target.rupiah)) === rupiah &&
  target.rule === rule &&
  target.source === source;
