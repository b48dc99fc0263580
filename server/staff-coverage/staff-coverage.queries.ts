import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Part, withinPart } from '../coverage/coverage.queries.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import type { Programme } from '../mou/mou.codes.ts';

const AT_MOST = 8;

export interface StaffMou {
  id: string;
  title: string;
  programmes: Programme[];
  /** Signed, and the days of its term. */
  isInForce: boolean;
}

/**
 * Agreements about wage earners with a workforce by place: of a partner and those it has signed, else of all in sight. An
 * agreement that ended and was not followed by another is one that blocks.
 */
export function staffMous(sql: Sql, viewer: Viewer, partnerId: string | null, today: string): Promise<StaffMou[]> {
  const values: unknown[] = [today];
  const partners = partnerId ? [partnerId] : viewer.partnerIds;
  const whose = partners.length > 0 ? place(values, partners) : null;
  const own = whose ? ` and (m.partner_id = any (${whose}::uuid[]) or m.party_partners && ${whose}::uuid[])` : '';
  return sql.query<StaffMou>({
    text: `select m.id, m.title, m.programmes, m.state = 'ACTIVE' and (m.ends_on is null or m.ends_on >= $1::date) as "isInForce"
             from mou m
            where m.segment = 'PU' and m.kind <> 'ADDENDUM' and exists (select from mou_target x where x.mou_id = m.id)
              and not exists (select from mou n where n.renews_id = m.id and n.state in ('SIGNED', 'ACTIVE'))${own}
            order by m.title_key, m.id limit ${AT_MOST}`,
    values,
  });
}

export interface ProtectedRow {
  mouId: string;
  regionId: number;
  people: number;
}

/** Whose contribution of a month is paid, by agreement and the regions right below a part of the country. */
export function protectedByRegion(
  sql: Sql,
  viewer: Viewer,
  { mouIds, part, month }: { mouIds: readonly string[]; part: Part | null; month: Month },
): Promise<ProtectedRow[]> {
  const values: unknown[] = [mouIds, monthStart(month)];
  const child = part === null ? 'province_id' : 'regency_id';
  const within = withinPart(viewer, 't', part, values);
  return sql.query<ProtectedRow>({
    text: `select t.mou_id as "mouId", t.${child} as "regionId", sum(t.people)::integer as people from cover_tally t
            where t.mou_id = any ($1::uuid[]) and t.paid_from <= $2::date and t.paid_until >= $2::date${within} group by 1, 2`,
    values,
  });
}

export interface PositionRow {
  mouId: string;
  occupation: string;
  registered: number;
  protected: number;
}

/** The same people by position. They are counted one by one: agreements of a ministry have some ten thousand each. */
export function positionsOf(
  sql: Sql,
  viewer: Viewer,
  { mouIds, part, month }: { mouIds: readonly string[]; part: Part | null; month: Month },
): Promise<PositionRow[]> {
  const values: unknown[] = [mouIds, monthStart(month)];
  const within = withinPart(viewer, 'm', part, values);
  return sql.query<PositionRow>({
    text: `select m.mou_id as "mouId", m.occupation, count(*)::integer as registered,
                  count(*) filter (where v.paid_from <= $2::date and v.paid_until >= $2::date)::integer as protected
             from member m left join member_cover v on v.member_id = m.id
            where m.mou_id = any ($1::uuid[]) and m.status = 'REGISTERED'${within} group by 1, 2`,
    values,
  });
}
