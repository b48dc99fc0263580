import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';

/** An agreement, and the region looked at; 0 for everywhere. */
export interface Part {
  readonly mouId: string;
  readonly regionId: number;
}

/** Who sees the totals of an agreement is for row security to say: parties see them without its people. */
export async function protectedPeople(sql: Sql, parts: readonly Part[], present: Month): Promise<number[]> {
  const rows = await sql.query<{ n: number; people: number }>({
    name: 'protected_in_parts',
    text: `select a.n::integer as n, sum(t.people)::integer as people
             from unnest($1::uuid[], $2::integer[]) with ordinality a (mou_id, region_id, n)
             join cover_tally t on t.mou_id = a.mou_id
              and (a.region_id = 0 or a.region_id in (t.province_id, t.regency_id, t.district_id, t.village_id))
            where t.paid_from <= $3::date and t.paid_until >= $3::date group by 1`,
    values: [parts.map(({ mouId }) => mouId), parts.map(({ regionId }) => regionId), monthStart(present)],
  });
  const found = new Map(rows.map(({ n, people }) => [n, people]));
  return parts.map((_, index) => found.get(index + 1) ?? 0);
}
