import { scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { EventDocumentState, MemberEventKind } from './member-event.codes.ts';
import type { ClaimPaperKind } from './member-event.documents.ts';

export interface MemberEventRow {
  readonly id: string;
  readonly memberId: string;
  readonly kind: MemberEventKind;
  readonly occurredOn: CalendarDate;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

export interface EventDocumentRow {
  readonly id: string;
  readonly eventId: string;
  readonly kind: ClaimPaperKind;
  readonly state: EventDocumentState;
  readonly handedInOn: CalendarDate | null;
  readonly reason: string | null;
  readonly version: number;
}

/** An event `e` under the API's own names. */
export const EVENT = `e.id, e.member_id as "memberId", e.kind, e.occurred_on as "occurredOn", e.recorded_by_name as "recordedByName",
  e.created_at as "recordedAt", e.withdrawn_at as "withdrawnAt", e.withdrawn_by_name as "withdrawnByName",
  e.withdrawn_reason as "withdrawnReason", e.version`;
const PAPER = `d.id, d.event_id as "eventId", d.kind, d.state, d.handed_in_on as "handedInOn", d.reason, d.version`;

/** One event within the scope, or null: absent and out of scope are the same answer. */
export async function eventById(sql: Sql, viewer: Viewer, id: string): Promise<MemberEventRow | null> {
  const values: unknown[] = [id];
  const text = `select ${EVENT} from member_event e where e.id = $1 and ${scopePredicate(viewer, 'e', values)}`;
  return (await sql.query<MemberEventRow>({ text, values }))[0] ?? null;
}

/** What happened to these members, newest first, withdrawn lines last. */
export function eventsOfMembers(sql: Sql, memberIds: readonly string[]): Promise<MemberEventRow[]> {
  return sql.query<MemberEventRow>({
    name: 'events_of_members',
    text: `select ${EVENT} from member_event e where e.member_id = any ($1::uuid[])
      order by e.withdrawn_at is not null, e.occurred_on desc, e.id desc`,
    values: [memberIds],
  });
}

export function papersOfEvents(sql: Sql, eventIds: readonly string[]): Promise<EventDocumentRow[]> {
  return sql.query<EventDocumentRow>({
    name: 'papers_of_events',
    text: `select ${PAPER} from member_event_document d where d.event_id = any ($1::uuid[]) order by d.event_id, d.place`,
    values: [eventIds],
  });
}

type PaperOfEvent = EventDocumentRow & Pick<MemberEventRow, 'occurredOn' | 'withdrawnAt'>;

/** One paper with what its event says, within the scope. */
export async function paperById(sql: Sql, viewer: Viewer, id: string): Promise<PaperOfEvent | null> {
  const values: unknown[] = [id];
  const text = `select ${PAPER}, e.occurred_on as "occurredOn", e.withdrawn_at as "withdrawnAt"
    from member_event_document d join member_event e on e.id = d.event_id where d.id = $1 and ${scopePredicate(viewer, 'd', values)}`;
  return (await sql.query<PaperOfEvent>({ text, values }))[0] ?? null;
}
