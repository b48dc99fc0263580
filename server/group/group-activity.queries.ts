import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { ActivityKind } from './group.codes.ts';

export interface ActivityRow {
  id: string;
  groupId: string;
  kind: ActivityKind;
  happenedOn: CalendarDate;
  note: string;
  recordedByName: string;
  createdAt: Date;
  /** The entry that this one puts right. */
  correctsId: string | null;
  /** The entry that puts this one right. */
  correctedById: string | null;
}

const COLUMNS = `a.id, a.group_id as "groupId", a.kind, a.happened_on as "happenedOn", a.note, a.recorded_by_name as "recordedByName",
  a.created_at as "createdAt", a.corrects_id as "correctsId", n.id as "correctedById"`;
const FROM = 'group_activity a left join group_activity n on n.corrects_id = a.id';

const LATEST: Keyset<ActivityRow> = {
  by: [
    ['a.happened_on', 'date'],
    ['a.id', 'uuid'],
  ],
  direction: 'desc',
  key: (row) => [row.happenedOn, row.id],
};

/** What was done with a group, the latest first; entries that were put right stay where they are. */
export function activitiesPage(
  sql: Sql,
  groupId: string,
  first: number,
  after: string | null,
): Promise<Page<ActivityRow>> {
  return listPage(sql, {
    ...{ columns: COLUMNS, from: FROM, where: ['a.group_id = $1::uuid'], values: [groupId] },
    ...{ keyset: LATEST, first, after },
  });
}

export function activitiesByIds(sql: Sql, ids: readonly string[]): Promise<ActivityRow[]> {
  return sql.query<ActivityRow>({
    name: 'group_activities_by_ids',
    text: `select ${COLUMNS} from ${FROM} where a.id = any ($1::uuid[])`,
    values: [ids],
  });
}

/** What was done last with each of some groups, under the group's id; what was put right does not count. */
export async function lastActivities(
  sql: Sql,
  groupIds: readonly string[],
): Promise<{ id: string; activity: ActivityRow }[]> {
  const rows = await sql.query<ActivityRow>({
    name: 'group_last_activities',
    text: `select ${COLUMNS} from unnest($1::uuid[]) g (id)
      cross join lateral (select x.* from group_activity x where x.group_id = g.id and not exists (select from group_activity y where y.corrects_id = x.id)
                           order by x.happened_on desc, x.id desc limit 1) a
      left join group_activity n on n.corrects_id = a.id`,
    values: [groupIds],
  });
  return rows.map((activity) => ({ id: activity.groupId, activity }));
}
