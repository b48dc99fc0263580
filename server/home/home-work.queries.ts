import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { missingScope } from '../mou-document/evidence.queries.ts';
import type { EndingMou } from './home.queries.ts';

export interface TargetsToApprove {
  year: number;
  count: number;
}

/** Proposed targets that this viewer may approve, by year: of its own agreements for an office, of offices for the agency. */
export function targetsToApprove(sql: Sql, viewer: Viewer): Promise<TargetsToApprove[]> {
  return sql.query<TargetsToApprove>({
    name: 'home_targets_to_approve',
    text: `select x.year, count(*)::integer as count from target x
            where x.asked_by <> $1 and ($2 or x.mou_id is not null and x.office_id = $3::uuid) group by 1 order by 1`,
    values: [viewer.userId, viewer.scopeKind === 'COUNTRY', viewer.officeId],
  });
}

export interface PapersToBring {
  missing: number;
  late: number;
}

/** Papers that are missing and that somebody in the viewer's role brings. */
export async function papersToBring(sql: Sql, viewer: Viewer, today: CalendarDate): Promise<PapersToBring> {
  const values: unknown[] = [today];
  const { from, where } = missingScope(viewer, true, values);
  const [row] = await sql.query<PapersToBring>({
    text: `select count(*)::integer as missing, count(*) filter (where e.due_on < $1::date)::integer as late
             from ${from} where ${where.join(' and ')}`,
    values,
  });
  return row ?? { missing: 0, late: 0 };
}

/** Agreements of the viewer's partners that end soon and that nothing signed follows. */
export function endingUnrenewed(
  sql: Sql,
  viewer: Viewer,
  { today, until, limit }: { today: CalendarDate; until: CalendarDate; limit: number },
): Promise<EndingMou[]> {
  return sql.query<EndingMou>({
    name: 'home_ending_unrenewed',
    text: `select m.id, m.title, m.ends_on as "endsOn", m.partner_id as "partnerId", count(*) over ()::integer as total
             from mou m
            where m.partner_id = any ($1::uuid[]) and m.state = 'ACTIVE' and m.kind <> 'ADDENDUM' and m.ends_on between $2::date and $3::date
              and not exists (select from mou r where r.renews_id = m.id and r.state in ('SIGNED', 'ACTIVE'))
            order by m.ends_on, m.title_key, m.id limit $4`,
    values: [viewer.partnerIds, today, until, limit],
  });
}
