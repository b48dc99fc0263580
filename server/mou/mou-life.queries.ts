import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { MouTurn } from './mou.codes.ts';

/** Which of these agreements is followed by which: an agreement that was given up before it followed does not count. */
export function renewalsOf(sql: Sql, mouIds: readonly string[]): Promise<{ id: string; renewalId: string }[]> {
  return sql.query({
    name: 'mou_renewals',
    text: `select m.renews_id as id, m.id as "renewalId" from mou m
            where m.renews_id = any ($1::uuid[]) and m.how_ended is distinct from 'TERMINATED'`,
    values: [mouIds],
  });
}

/** Whose turn it is where an agreement waits; the office is the one that answers for its partner. */
export function turnsOf(
  sql: Sql,
  mouIds: readonly string[],
): Promise<{ id: string; who: MouTurn; officeName: string | null }[]> {
  return sql.query({
    name: 'mou_turns',
    text: `select t.mou_id as id, t.who, t.office_name as "officeName" from mou_turns($1::uuid[]) t`,
    values: [mouIds],
  });
}

/** Agreements that wait for this viewer's role, the longest waiting first: not those that the viewer asked for. */
export async function mousWaitingFor(sql: Sql, viewer: Viewer, limit: number): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: 'mous_waiting_for',
    text: `select m.id from mou m
        join mou_turns(array(select x.id from mou x where x.state in ('IN_REVIEW', 'READY')
               and ($3 or x.partner_id = any ($4::uuid[]) or x.partner_id in (select p.id from partner p where p.office_id = $5)))) t on t.mou_id = m.id
       where t.who = $1 and (m.state = 'READY' or m.asked_by <> $2)
       order by coalesce(m.reviewed_at, m.asked_at), m.id limit $6`,
    values: [viewer.role, viewer.userId, viewer.scopeKind === 'COUNTRY', viewer.partnerIds, viewer.officeId, limit],
  });
  return rows.map(({ id }) => id);
}

export interface TakenTerm {
  title: string;
  number: string | null;
  from: CalendarDate;
  until: CalendarDate | null;
}

/**
 * The agreement that already holds a part of the period for a group that signs this one, if there is one. The agreement
 * that this one renews gives way.
 */
export async function takenTerm(sql: Sql, mouId: string): Promise<TakenTerm | null> {
  const [row] = await sql.query<TakenTerm>({
    name: 'mou_taken_term',
    text: `select o.title, (select p.number from mou_party p where p.mou_id = o.id and p.number is not null order by p.place limit 1) as number,
        lower(t.period) as "from", upper(t.period) - 1 as until
      from mou n
     cross join lateral mou_group_terms(array(select x.id from mou x where x.partner_id = n.partner_id and x.id <> n.id and x.party_groups && n.party_groups)) t
      join mou o on o.id = t.mou_id
     where n.id = $1 and n.kind <> 'ADDENDUM' and t.group_id = any (n.party_groups) and t.segment = n.segment
       and t.layer = case when n.parent_id is null then 'TOP' else n.kind end
       and t.period && daterange(n.starts_on, n.ends_on, '[]') and n.renews_id is distinct from o.id
     order by lower(t.period), o.id limit 1`,
    values: [mouId],
  });
  return row ?? null;
}

/** Nobody else signs for the groups of an agreement until the act ends. */
export async function oneSignatureAtATime(sql: Sql, mouId: string): Promise<void> {
  await sql.query({
    name: 'mou_groups_lock',
    text: `select pg_advisory_xact_lock(hashtextextended('group term ' || g.id, 0))
             from (select unnest(m.party_groups) as id from mou m where m.id = $1 order by 1) g`,
    values: [mouId],
  });
}
