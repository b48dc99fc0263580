import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { MouState } from '../mou/mou.codes.ts';
import type { CeremonyState } from './ceremony.codes.ts';

export interface CeremonyRow {
  id: string;
  partnerId: string;
  officeId: string;
  heldOn: CalendarDate;
  place: string;
  officeSignatory: string;
  officePattern: string;
  officeFirst: number;
  groupPattern: string | null;
  groupFirst: number | null;
  plannedByName: string;
  signedOn: CalendarDate | null;
  signedByName: string | null;
  version: number;
  createdAt: Date;
  state: CeremonyState;
  groups: number;
  /** Who asked for the reviews that wait; whoever did approves none of them. */
  askedBy: string[];
}

const COLUMNS = `c.id, c.partner_id as "partnerId", c.office_id as "officeId", c.held_on as "heldOn", c.place, c.office_signatory as "officeSignatory",
  c.office_pattern as "officePattern", c.office_first as "officeFirst", c.group_pattern as "groupPattern", c.group_first as "groupFirst",
  c.planned_by_name as "plannedByName", c.signed_on as "signedOn", c.signed_by_name as "signedByName", c.version, c.created_at as "createdAt",
  l.groups, l.asked_by as "askedBy",
  case when c.signed_on is not null then 'SIGNED' when l.groups = 0 then 'EMPTY' when l.drafts > 0 then 'DRAFT' when l.reviews > 0 then 'IN_REVIEW'
       else 'READY' end as state`;
const FROM = `ceremony c cross join lateral (
  select count(*)::integer as groups, count(*) filter (where m.state = 'DRAFT') as drafts, count(*) filter (where m.state = 'IN_REVIEW') as reviews,
         coalesce(array_agg(distinct m.asked_by) filter (where m.state = 'IN_REVIEW'), '{}') as asked_by
    from ceremony_line x join mou m on m.id = x.mou_id where x.ceremony_id = c.id) l`;

/** Ceremonies c that the viewer sees, as an ordinary predicate; row security says the same. */
function ceremonyScope(viewer: Viewer, values: unknown[]): string {
  switch (viewer.scopeKind) {
    case 'COUNTRY':
      return 'true';
    case 'OFFICE': {
      const office = `${place(values, viewer.officeId)}::uuid`;
      return `(c.office_id = ${office} or c.partner_id in (select p.id from partner p where p.office_id = ${office}))`;
    }
    case 'PARTNER':
    case 'REGION':
      return `c.partner_id = any (${place(values, viewer.partnerIds)}::uuid[])`;
    default:
      return 'false';
  }
}

const LATEST: Keyset<CeremonyRow> = {
  by: [
    ['c.held_on', 'date'],
    ['c.id', 'uuid'],
  ],
  direction: 'desc',
  key: (row) => [row.heldOn, row.id],
};

export interface CeremonyListQuestion {
  readonly partnerId: string | null;
  readonly first: number;
  readonly after: string | null;
}

export function ceremoniesPage(
  sql: Sql,
  viewer: Viewer,
  { partnerId, first, after }: CeremonyListQuestion,
): Promise<Page<CeremonyRow>> {
  const values: unknown[] = [];
  const where = [ceremonyScope(viewer, values)];
  if (partnerId) where.push(`c.partner_id = ${place(values, partnerId)}::uuid`);
  return listPage(sql, { columns: COLUMNS, from: FROM, where, values, keyset: LATEST, first, after });
}

export function ceremoniesByIds(sql: Sql, ids: readonly string[]): Promise<CeremonyRow[]> {
  return sql.query<CeremonyRow>({
    name: 'ceremonies_by_ids',
    text: `select ${COLUMNS} from ${FROM} where c.id = any ($1::uuid[])`,
    values: [ids],
  });
}

/** The ceremonies at which some agreements are signed, where the viewer sees them. */
export async function ceremoniesOfMous(
  sql: Sql,
  mouIds: readonly string[],
): Promise<{ readonly id: string; readonly ceremony: CeremonyRow }[]> {
  const rows = await sql.query<CeremonyRow & { mouId: string }>({
    name: 'ceremonies_of_mous',
    text: `select ${COLUMNS}, s.mou_id as "mouId" from ceremony_line s join ${FROM} on c.id = s.ceremony_id where s.mou_id = any ($1::uuid[])`,
    values: [mouIds],
  });
  return rows.map(({ mouId, ...ceremony }) => ({ id: mouId, ceremony }));
}

/** A group of a ceremony with its agreement and what stands on the paper. */
export interface LineRow {
  id: string;
  ceremonyId: string;
  groupId: string;
  groupName: string;
  /** Nobody signs for a group that was closed since it was planned. */
  isGroupClosed: boolean;
  mouId: string;
  title: string;
  state: MouState;
  draftedOn: CalendarDate;
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  officeNumber: string | null;
  groupNumber: string | null;
  signatory: string | null;
}

/** The groups of some ceremonies in the order of their numbers. */
export function linesOfCeremonies(sql: Sql, ids: readonly string[]): Promise<LineRow[]> {
  return sql.query<LineRow>({
    name: 'ceremony_lines',
    text: `select l.id, l.ceremony_id as "ceremonyId", l.group_id as "groupId", g.name as "groupName", g.closed_at is not null as "isGroupClosed",
        l.mou_id as "mouId", m.title, m.state,
        m.drafted_on as "draftedOn", m.signed_on as "signedOn", m.starts_on as "startsOn", po.number as "officeNumber", pg.number as "groupNumber", pg.signatory
      from ceremony_line l join ceremony c on c.id = l.ceremony_id join partner_group g on g.id = l.group_id join mou m on m.id = l.mou_id
      left join mou_party po on po.mou_id = m.id and po.office_id = c.office_id
      left join mou_party pg on pg.mou_id = m.id and pg.group_id = l.group_id
     where l.ceremony_id = any ($1::uuid[]) order by l.ceremony_id, l.place`,
    values: [ids],
  });
}

/** Which of these numbers the office has given to other agreements already, in capitals. */
export async function takenNumbers(
  sql: Sql,
  officeId: string,
  numbers: readonly string[],
  butMous: readonly string[],
): Promise<Set<string>> {
  const rows = await sql.query<{ number: string }>({
    name: 'office_numbers_taken',
    text: 'select t.number from office_numbers_taken($1, $2::text[], $3::uuid[]) t',
    values: [officeId, numbers.map((number) => number.toUpperCase()), butMous],
  });
  return new Set(rows.map(({ number }) => number));
}
