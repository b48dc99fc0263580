import type { Act } from '../database/act.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { ActivityKind } from './group.codes.ts';
import type { GroupRow } from './group.queries.ts';

export interface ActivityWrite {
  readonly kind: ActivityKind;
  readonly happenedOn: CalendarDate;
  readonly note: string;
  /** The entry that this one puts right. */
  readonly correctsId: string | null;
}

export async function insertActivity(
  act: Act,
  id: string,
  { id: groupId, partnerId }: Pick<GroupRow, 'id' | 'partnerId'>,
  { kind, happenedOn, note, correctsId }: ActivityWrite,
): Promise<void> {
  const { userId, name } = act.viewer;
  await act.sql.query({
    name: 'group_activity_insert',
    text: `insert into group_activity (id, group_id, partner_id, kind, happened_on, note, corrects_id, recorded_by, recorded_by_name, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [id, groupId, partnerId, kind, happenedOn, note, correctsId, userId, name, act.at],
  });
}
