import DataLoader from 'dataloader';
import type { Sql } from '../database/sql.ts';
import { perRequest } from '../graphql/per-request.ts';
import { currentMonth } from '../kernel/clock.ts';
import { type Month, monthStart } from '../kernel/month.ts';

/** An agreement, and the region looked at; 0 for everywhere. */
interface Part {
  readonly mouId: string;
  readonly regionId: number;
}

/** Registered people under an agreement in a region whose present month is paid, in one statement for all asked about. */
export const protectedInPart = perRequest(
  (ctx) =>
    new DataLoader<Part, number, string>((parts) => protectedPeople(ctx.read, parts, currentMonth(ctx.clock)), {
      cacheKeyFn: ({ mouId, regionId }) => `${mouId} ${regionId}`,
    }),
);

/** Who sees the totals of an agreement is for row security to say: parties see them without its people. */
async function protectedPeople(sql: Sql, parts: readonly Part[], present: Month): Promise<number[]> {
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
