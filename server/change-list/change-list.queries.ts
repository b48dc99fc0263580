import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import type { ChangeKind, ChangeListState, ChangeListTurn } from './change-list.codes.ts';

export interface ChangeListRow {
  id: string;
  partnerId: string;
  mouId: string;
  month: Month;
  state: ChangeListState;
  joined: number;
  departed: number;
  frozenBy: string;
  frozenByName: string;
  frozenAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  returnedByName: string | null;
  returnReason: string | null;
  version: number;
}

const COLUMNS = `l.id, l.partner_id as "partnerId", l.mou_id as "mouId", to_char(l.month, 'YYYY-MM') as month, l.state, l.joined, l.departed,
  l.frozen_by as "frozenBy", l.frozen_by_name as "frozenByName", l.frozen_at as "frozenAt", l.approved_by_name as "approvedByName",
  l.approved_at as "approvedAt", l.returned_by_name as "returnedByName", l.return_reason as "returnReason", l.version`;

export async function changeListById(sql: Sql, id: string): Promise<ChangeListRow | null> {
  const [row] = await sql.query<ChangeListRow>({
    name: 'change_list_by_id',
    text: `select ${COLUMNS} from change_list l where l.id = $1`,
    values: [id],
  });
  return row ?? null;
}

/** Lists of an agreement, the latest month first and of a month the latest; a handful a year. */
export function changeListsOf(sql: Sql, mouId: string): Promise<ChangeListRow[]> {
  return sql.query<ChangeListRow>({
    name: 'change_lists_of',
    text: `select ${COLUMNS} from change_list l where l.mou_id = $1 order by l.month desc, l.created_at desc limit 36`,
    values: [mouId],
  });
}

/** Frozen lists whose approval is the turn of this viewer's role and not of who froze them, the longest waiting first. */
export function changeListsWaitingFor(sql: Sql, viewer: Viewer, limit: number): Promise<ChangeListRow[]> {
  const values: unknown[] = [viewer.userId, viewer.role, limit, viewer.scopeKind === 'COUNTRY'];
  const whose = `l.partner_id = any (${place(values, viewer.partnerIds)}::uuid[])
      or l.partner_id in (select p.id from partner p where p.office_id = ${place(values, viewer.officeId)}::uuid)`;
  return sql.query<ChangeListRow>({
    name: 'change_lists_waiting_for',
    text: `select ${COLUMNS} from change_list l
            where l.state = 'FROZEN' and l.frozen_by <> $1 and ($4 or ${whose}) and change_list_turn(l.id) = $2
            order by l.frozen_at, l.id limit $3`,
    values,
  });
}

export async function turnOf(sql: Sql, id: string): Promise<ChangeListTurn | null> {
  const [row] = await sql.query<{ turn: ChangeListTurn | null }>({
    name: 'change_list_turn',
    text: 'select change_list_turn($1) as turn',
    values: [id],
  });
  return row?.turn ?? null;
}

export interface ChangeRow {
  memberId: string;
  kind: ChangeKind;
  happenedOn: CalendarDate;
  reason: string | null;
  name: string;
  nameKey: string;
  maskedNik: string;
  kpj: string | null;
  villageId: number;
}

/**
 * What a list of a month would hold now. Who was registered since the first list of the agreement and stands on none
 * joined; who joined by a list, or was there before the first, and has ended or stands elsewhere departed. Days after the
 * month are left for later ones.
 */
export function changesUntil(mouId: string, month: Month, values: unknown[]): string {
  const mou = `${place(values, mouId)}::uuid`;
  const first = `${place(values, monthStart(month))}::date`;
  const next = `${place(values, monthStart(addMonths(month, 1)))}::date`;
  return `(
    with lists as materialized (select l.id, l.month from change_list l where l.mou_id = ${mou} and l.state <> 'RETURNED'),
         begins as (select coalesce(min(l.month), ${first}) as day from lists l),
         told as materialized (
           select distinct on (x.member_id) x.member_id, x.kind from lists l join change_line x on x.list_id = l.id
            where l.month < ${first} order by x.member_id, l.month desc)
    select m.*, case m.status when 'REGISTERED' then 'JOINED' else 'DEPARTED' end as kind
      from member m cross join begins b left join told t on t.member_id = m.id
     where m.mou_id = ${mou} and m.status_since < ${next}
       and case m.status
             when 'REGISTERED' then m.status_since >= b.day and t.kind is distinct from 'JOINED'
             when 'ENDED' then m.kpj is not null and case when t.kind is null then m.status_since >= b.day and m.created_at < b.day else t.kind = 'JOINED' end
             else false end
    union all
    select m.*, 'DEPARTED' from told t join member m on m.id = t.member_id where t.kind = 'JOINED' and m.mou_id is distinct from ${mou}
  )`;
}

const BY_NAME = (alias: string, id: string): Keyset<ChangeRow> => ({
  by: [
    [`${alias}.name_key`, 'text'],
    [`${alias}.${id}`, 'uuid'],
  ],
  direction: 'asc',
  key: (row) => [row.nameKey, row.memberId],
});

interface ChangePage {
  readonly first: number;
  readonly after: string | null;
}

/** A page of what would be frozen now, by name. */
export function draftPage(
  sql: Sql,
  mouId: string,
  month: Month,
  { first, after }: ChangePage,
): Promise<Page<ChangeRow>> {
  const values: unknown[] = [];
  const from = `${changesUntil(mouId, month, values)} c`;
  return listPage<ChangeRow>(sql, {
    columns: `c.id as "memberId", c.kind, c.status_since as "happenedOn", c.end_reason as reason, c.name, c.name_key as "nameKey",
      c.nik_mask as "maskedNik", c.kpj, c.village_id as "villageId"`,
    ...{ from, where: ['true'], values, keyset: BY_NAME('c', 'id'), first, after },
  });
}

export async function draftCounts(
  sql: Sql,
  mouId: string,
  month: Month,
): Promise<{ joined: number; departed: number }> {
  const values: unknown[] = [];
  const from = changesUntil(mouId, month, values);
  const [row] = await sql.query<{ joined: number; departed: number }>({
    text: `select count(*) filter (where c.kind = 'JOINED')::integer as joined, count(*) filter (where c.kind = 'DEPARTED')::integer as departed from ${from} c`,
    values,
  });
  return row ?? { joined: 0, departed: 0 };
}

const LINE = `x.member_id as "memberId", x.kind, x.happened_on as "happenedOn", x.reason, x.name, x.name_key as "nameKey", x.nik_mask as "maskedNik",
  x.kpj, x.village_id as "villageId"`;

/** A page of a frozen list, by name. */
export function linesPage(sql: Sql, listId: string, { first, after }: ChangePage): Promise<Page<ChangeRow>> {
  const where = ['x.list_id = $1::uuid'];
  const list = { columns: LINE, from: 'change_line x', where, values: [listId], keyset: BY_NAME('x', 'member_id') };
  return listPage<ChangeRow>(sql, { ...list, first, after });
}

/** All of it, for a file. */
export function allLines(sql: Sql, listId: string): Promise<(ChangeRow & { village: string; regency: string })[]> {
  return sql.query({
    text: `select ${LINE}, v.name as village, k.name as regency from change_line x join region v on v.id = x.village_id join region k on k.id = x.regency_id
            where x.list_id = $1 order by x.kind desc, x.name_key, x.member_id`,
    values: [listId],
  });
}
