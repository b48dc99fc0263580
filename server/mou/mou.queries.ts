import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import { literally, wordBegins } from '../database/like.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { nameKey } from '../kernel/person-name.ts';
import type { MouEnding, MouKind, MouOrder, MouPayer, MouPhase, MouState, Programme } from './mou.codes.ts';
import { phasePredicate } from './mou.phase.ts';

/** One agreement as lists and pages show it: flat, named as the API names it. */
export interface MouRow {
  id: string;
  partnerId: string;
  kind: MouKind;
  title: string;
  titleKey: string;
  parentId: string | null;
  renewsId: string | null;
  state: MouState;
  draftedOn: CalendarDate;
  /** Who asked for the review, as long as it counts: an agreement that went back to the draft has none. */
  askedBy: string | null;
  askedByName: string | null;
  askedAt: Date | null;
  reviewedByName: string | null;
  reviewedAt: Date | null;
  returnedByName: string | null;
  returnedAt: Date | null;
  returnReason: string | null;
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  programmes: Programme[];
  segment: 'PU' | 'BPU';
  payer: MouPayer;
  targetHeadcount: number | null;
  howEnded: MouEnding | null;
  endReason: string | null;
  version: number;
}

const COLUMNS = `m.id, m.partner_id as "partnerId", m.kind, m.title, m.title_key as "titleKey", m.parent_id as "parentId",
  m.renews_id as "renewsId", m.state, m.drafted_on as "draftedOn", m.asked_by as "askedBy", m.asked_by_name as "askedByName", m.asked_at as "askedAt",
  m.reviewed_by_name as "reviewedByName", m.reviewed_at as "reviewedAt", m.returned_by_name as "returnedByName", m.returned_at as "returnedAt",
  m.return_reason as "returnReason", m.signed_on as "signedOn", m.starts_on as "startsOn", m.ends_on as "endsOn", m.programmes, m.segment, m.payer,
  m.target_headcount as "targetHeadcount", m.how_ended as "howEnded", m.end_reason as "endReason", m.version`;

/** Agreements m that the viewer sees, as an ordinary predicate; row security says the same. */
export function mouScope(viewer: Viewer, values: unknown[]): string {
  switch (viewer.scopeKind) {
    case 'COUNTRY':
      return 'true';
    case 'OFFICE': {
      const office = `${place(values, viewer.officeId)}::uuid`;
      return `(${office} = any (m.party_offices) or m.partner_id in (select p.id from partner p where p.office_id = ${office}))`;
    }
    case 'PARTNER':
    case 'REGION': {
      const partners = `${place(values, viewer.partnerIds)}::uuid[]`;
      return `(m.partner_id = any (${partners}) or m.party_partners && ${partners})`;
    }
    case 'GROUP':
      return `m.party_groups && ${place(values, viewer.groupIds)}::uuid[]`;
    case 'REGISTER':
      return 'false';
  }
}

export function mousByIds(sql: Sql, ids: readonly string[]): Promise<MouRow[]> {
  return sql.query<MouRow>({
    name: 'mous_by_ids',
    text: `select ${COLUMNS} from mou m where m.id = any ($1::uuid[])`,
    values: [ids],
  });
}

/** The agreements about the members of some partners, by title. */
export function mousByPartners(sql: Sql, partnerIds: readonly string[]): Promise<MouRow[]> {
  return sql.query<MouRow>({
    name: 'mous_by_partners',
    text: `select ${COLUMNS} from mou m where m.partner_id = any ($1::uuid[]) order by m.partner_id, m.title_key, m.id`,
    values: [partnerIds],
  });
}

/** The agreements that some groups sign, by title, each with the group it was found for. */
export function mousByGroups(sql: Sql, groupIds: readonly string[]): Promise<(MouRow & { ofGroup: string })[]> {
  return sql.query<MouRow & { ofGroup: string }>({
    name: 'mous_by_groups',
    text: `select ${COLUMNS}, g.group_id as "ofGroup" from mou_party g join mou m on m.id = g.mou_id
      where g.group_id = any ($1::uuid[]) order by m.title_key, m.id`,
    values: [groupIds],
  });
}

/** What stands below some agreements, by title. */
export function mousByParents(sql: Sql, parentIds: readonly string[]): Promise<MouRow[]> {
  return sql.query<MouRow>({
    name: 'mous_by_parents',
    text: `select ${COLUMNS} from mou m where m.parent_id = any ($1::uuid[]) order by m.title_key, m.id`,
    values: [parentIds],
  });
}

/** True when the agreement stands somewhere above the other one, or is that one. */
export async function standsAbove(sql: Sql, upperId: string, lowerId: string): Promise<boolean> {
  const rows = await sql.query({
    name: 'mou_stands_above',
    text: `with recursive up (id, parent_id) as (
        select m.id, m.parent_id from mou m where m.id = $2
        union select m.id, m.parent_id from mou m join up u on m.id = u.parent_id)
      select 1 as found from up where id = $1`,
    values: [upperId, lowerId],
  });
  return rows.length > 0;
}

export interface MouFilter {
  readonly partnerId: string | null;
  readonly groupId: string | null;
  readonly state: MouState | null;
  readonly phase: MouPhase | null;
  readonly kind: MouKind | null;
  /** Beginning of a word of the title, or part of a party's number. */
  readonly search: string | null;
  /** Not over yet, and with a last day before this one. */
  readonly endsBefore: CalendarDate | null;
}

export interface MouListQuestion {
  readonly filter: MouFilter;
  readonly orderBy: MouOrder;
  readonly first: number;
  readonly after: string | null;
  /** What phases are told by. */
  readonly today: CalendarDate;
}

const NEVER = '9999-12-31';
const ORDERS: Record<MouOrder, Keyset<MouRow>> = {
  TITLE: {
    by: [
      ['m.title_key', 'text'],
      ['m.id', 'uuid'],
    ],
    direction: 'asc',
    key: (row) => [row.titleKey, row.id],
  },
  ENDING: {
    by: [
      [`coalesce(m.ends_on, '${NEVER}')`, 'date'],
      ['m.id', 'uuid'],
    ],
    direction: 'asc',
    key: (row) => [row.endsOn ?? NEVER, row.id],
  },
};

function predicates(viewer: Viewer, filter: MouFilter, today: CalendarDate, values: unknown[]): string[] {
  const where = [mouScope(viewer, values)];
  if (filter.partnerId) where.push(`m.partner_id = ${place(values, filter.partnerId)}::uuid`);
  if (filter.groupId) where.push(`${place(values, filter.groupId)}::uuid = any (m.party_groups)`);
  if (filter.state) where.push(`m.state = ${place(values, filter.state)}`);
  if (filter.phase) where.push(`(${phasePredicate(filter.phase, today, (value) => place(values, value))})`);
  if (filter.kind) where.push(`m.kind = ${place(values, filter.kind)}`);
  if (filter.endsBefore) where.push(`m.state <> 'ENDED' and m.ends_on < ${place(values, filter.endsBefore)}::date`);
  const typed = filter.search?.trim() ?? '';
  if (typed) {
    const number = `exists (select 1 from mou_party q where q.mou_id = m.id and upper(q.number) like ${place(values, `%${literally(typed.toUpperCase())}%`)})`;
    const key = nameKey(typed);
    where.push(key === '' ? number : `(${wordBegins('m.title_key', key, values)} or ${number})`);
  }
  return where;
}

export function mousPage(sql: Sql, viewer: Viewer, question: MouListQuestion): Promise<Page<MouRow>> {
  const { filter, orderBy, first, after, today } = question;
  const values: unknown[] = [];
  const where = predicates(viewer, filter, today, values);
  return listPage(sql, { columns: COLUMNS, from: 'mou m', where, values, keyset: ORDERS[orderBy], first, after });
}
