import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { memberById } from '../member/member.queries.ts';
import type { EventDocumentState, MemberEventKind } from './member-event.codes.ts';
import { mayChangeEvent } from './member-event.policy.ts';
import { eventById, type MemberEventRow, paperById } from './member-event.queries.ts';
import { insertEvent, markPaper, withdrawEvent } from './member-event.store.ts';

const REASON_MIN = 5;
const REASON_MAX = 300;

/**
 * Notes a death or an accident at work and opens the list of papers. The membership itself stays as it is: ending it is an
 * act of its own.
 * @throws DomainError NOT_FOUND, EVENT_DATE_*, EVENT_RECORDED
 */
export function memberEventRecord(
  ctx: ActContext,
  memberId: string,
  event: { kind: MemberEventKind; occurredOn: CalendarDate },
  key: string,
): Promise<MemberEventRow> {
  return ctx.act('memberEvent:record', async (act) => {
    const member = await memberById(act.sql, act.viewer, memberId);
    if (!member) throw new DomainError('NOT_FOUND');
    if (event.occurredOn > businessDate(ctx.clock)) throw new DomainError('EVENT_DATE_FUTURE', {}, 'occurredOn');
    if (event.occurredOn < member.birthDate) throw new DomainError('EVENT_DATE_BEFORE_BIRTH', {}, 'occurredOn');
    const use = { operation: 'memberEventRecord', key, request: { memberId, event } };
    const id = uuidv7();
    const before = await once(act, use, { id });
    if (before) return readBack(act, before.id);
    if (!(await insertEvent(act, id, { memberId, ...event }))) throw new DomainError('EVENT_RECORDED');
    return readBack(act, id);
  });
}

/** Takes a wrong line back; it stays to be seen. @throws DomainError NOT_FOUND, EVENT_WITHDRAWN, VERSION_CONFLICT, EVENT_REASON */
export function memberEventWithdraw(
  ctx: ActContext,
  id: string,
  reason: string,
  version: number,
): Promise<MemberEventRow> {
  return ctx.act('memberEvent:record', async (act) => {
    const event = await eventById(act.sql, act.viewer, id);
    if (!event) throw new DomainError('NOT_FOUND');
    mustBeChangeable(act, event);
    const why = reasonOf(reason);
    await act.because(why);
    if (!(await withdrawEvent(act, id, version, why))) throw new DomainError('VERSION_CONFLICT');
    return readBack(act, id);
  });
}

/**
 * Says of one paper that it is missing, was handed in on a day, or is not needed and why.
 * @throws DomainError NOT_FOUND, EVENT_WITHDRAWN, VERSION_CONFLICT, EVENT_PAPER_*, EVENT_REASON
 */
export function memberEventDocumentMark(
  ctx: ActContext,
  id: string,
  mark: { state: EventDocumentState; handedInOn: CalendarDate | null; reason: string | null },
  version: number,
): Promise<MemberEventRow> {
  return ctx.act('memberEvent:record', async (act) => {
    const paper = await paperById(act.sql, act.viewer, id);
    if (!paper) throw new DomainError('NOT_FOUND');
    mustBeChangeable(act, paper);
    const handedInOn = mark.state === 'HANDED_IN' ? handedIn(mark.handedInOn, paper, businessDate(ctx.clock)) : null;
    const reason = mark.state === 'NOT_APPLICABLE' ? reasonOf(mark.reason ?? '') : null;
    if (!(await markPaper(act, id, version, { state: mark.state, handedInOn, reason })))
      throw new DomainError('VERSION_CONFLICT');
    return readBack(act, paper.eventId);
  });
}

function mustBeChangeable(act: Act, event: Pick<MemberEventRow, 'withdrawnAt'>): void {
  if (event.withdrawnAt !== null) throw new DomainError('EVENT_WITHDRAWN');
  if (!mayChangeEvent(act.viewer, event)) throw new DomainError('FORBIDDEN');
}

function reasonOf(typed: string): string {
  const reason = typed.trim();
  if (reason.length < REASON_MIN || reason.length > REASON_MAX)
    throw new DomainError('EVENT_REASON', { min: REASON_MIN, max: REASON_MAX }, 'reason');
  return reason;
}

function handedIn(
  on: CalendarDate | null,
  { occurredOn }: { occurredOn: CalendarDate },
  today: CalendarDate,
): CalendarDate {
  if (on === null) throw new DomainError('EVENT_PAPER_DATE', {}, 'handedInOn');
  if (on > today) throw new DomainError('EVENT_PAPER_DATE_FUTURE', {}, 'handedInOn');
  if (on < occurredOn) throw new DomainError('EVENT_PAPER_DATE_BEFORE', {}, 'handedInOn');
  return on;
}

async function readBack(act: Act, id: string): Promise<MemberEventRow> {
  const row = await eventById(act.sql, act.viewer, id);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
