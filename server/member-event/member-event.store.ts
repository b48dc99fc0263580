import type { Act } from '../database/act.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { EventDocumentState, MemberEventKind } from './member-event.codes.ts';
import { papersOf } from './member-event.documents.ts';

/** Notes an event with the list of its papers, none of them handed in. @returns false where it is recorded already */
export async function insertEvent(
  act: Act,
  id: string,
  { memberId, kind, occurredOn }: { memberId: string; kind: MemberEventKind; occurredOn: CalendarDate },
): Promise<boolean> {
  try {
    await act.sql.query({
      text: `insert into member_event (id, member_id, kind, occurred_on, recorded_by, recorded_by_name, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      values: [id, memberId, kind, occurredOn, act.viewer.userId, act.viewer.name, act.at],
    });
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
  await act.sql.query({
    text: `insert into member_event_document (event_id, member_id, kind, place, created_at, updated_at)
      select $1, $2, p.kind, p.place, $4, $4 from unnest($3::text[]) with ordinality p (kind, place)`,
    values: [id, memberId, papersOf(kind), act.at],
  });
  return true;
}

/** @returns false where somebody else was there first */
export async function withdrawEvent(act: Act, id: string, version: number, why: string): Promise<boolean> {
  const changed = await act.sql.query({
    text: `update member_event set withdrawn_at = $3, withdrawn_by_name = $4, withdrawn_reason = $5, version = version + 1, updated_at = $3
      where id = $1 and version = $2 returning id`,
    values: [id, version, act.at, act.viewer.name, why],
  });
  return changed.length > 0;
}

/** @returns false where somebody else was there first */
export async function markPaper(
  act: Act,
  id: string,
  version: number,
  { state, handedInOn, reason }: { state: EventDocumentState; handedInOn: CalendarDate | null; reason: string | null },
): Promise<boolean> {
  const changed = await act.sql.query({
    text: `update member_event_document set state = $3, handed_in_on = $4, reason = $5, version = version + 1, updated_at = $6
      where id = $1 and version = $2 returning id`,
    values: [id, version, state, handedInOn, reason, act.at],
  });
  return changed.length > 0;
}
