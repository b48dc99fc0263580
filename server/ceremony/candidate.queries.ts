import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { MouState } from '../mou/mou.codes.ts';

/** A group that is to sign, with all that may stand in its way. */
export interface CandidateRow {
  id: string;
  name: string;
  estimatedWorkers: number | null;
  contactName: string | null;
  isClosed: boolean;
  officeId: string | null;
  officeName: string | null;
}

/** Agreements that a group has not signed yet, addenda left out. */
export interface UnsignedRow {
  groupId: string;
  mouId: string;
  title: string;
  state: MouState;
  /** Whether the office of the ceremony signs it. */
  ofOffice: boolean;
  parties: number;
  signatory: string | null;
  /** The day of another ceremony that it is part of. */
  ceremonyOn: CalendarDate | null;
}

/** An agreement that binds a group in the period in question. */
export interface BoundRow {
  groupId: string;
  title: string;
  number: string | null;
  until: CalendarDate | null;
}

export interface TermQuestion {
  readonly kind: string;
  readonly parentId: string | null;
  readonly segment: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
}

/** Groups of a partner, in the order in which they were asked for. */
export function candidates(sql: Sql, partnerId: string, groupIds: readonly string[]): Promise<CandidateRow[]> {
  return sql.query<CandidateRow>({
    name: 'ceremony_candidates',
    text: `select g.id, g.name, g.estimated_workers as "estimatedWorkers", g.contact_name as "contactName", g.closed_at is not null as "isClosed",
        g.office_id as "officeId", o.name as "officeName"
      from unnest($2::uuid[]) with ordinality w (id, n) join partner_group g on g.id = w.id and g.partner_id = $1 left join office o on o.id = g.office_id
     order by w.n`,
    values: [partnerId, groupIds],
  });
}

export function unsignedOfGroups(
  sql: Sql,
  partnerId: string,
  groupIds: readonly string[],
  officeId: string,
): Promise<UnsignedRow[]> {
  return sql.query<UnsignedRow>({
    name: 'ceremony_unsigned',
    text: `select p.group_id as "groupId", m.id as "mouId", m.title, m.state, $3::uuid = any (m.party_offices) as "ofOffice",
        cardinality(m.party_offices) + cardinality(m.party_partners) + cardinality(m.party_groups) as parties, p.signatory, c.held_on as "ceremonyOn"
      from mou_party p join mou m on m.id = p.mou_id and m.partner_id = $1
      left join ceremony_line l on l.mou_id = m.id left join ceremony c on c.id = l.ceremony_id and c.signed_on is null
     where p.group_id = any ($2::uuid[]) and m.state in ('DRAFT', 'IN_REVIEW', 'READY') and m.kind <> 'ADDENDUM' order by m.title_key, m.id`,
    values: [partnerId, groupIds, officeId],
  });
}

/** The first agreement of each group that already holds a part of the period, in the same segment and layer. */
export function boundGroups(
  sql: Sql,
  partnerId: string,
  groupIds: readonly string[],
  { kind, parentId, segment, startsOn, endsOn }: TermQuestion,
): Promise<BoundRow[]> {
  return sql.query<BoundRow>({
    name: 'ceremony_bound',
    text: `select distinct on (t.group_id) t.group_id as "groupId", o.title, upper(t.period) - 1 as until,
        (select q.number from mou_party q where q.mou_id = o.id and q.number is not null order by q.place limit 1) as number
      from mou_group_terms(array(select x.id from mou x where x.partner_id = $1 and x.party_groups && $2::uuid[])) t join mou o on o.id = t.mou_id
     where t.group_id = any ($2::uuid[]) and t.segment = $3 and t.layer = $4 and t.period && daterange($5::date, $6::date, '[]')
     order by t.group_id, lower(t.period), o.id`,
    values: [partnerId, groupIds, segment, parentId === null ? 'TOP' : kind, startsOn, endsOn],
  });
}
