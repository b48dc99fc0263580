import { scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import { mapPage, type Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import type { Category } from './budget.check.ts';

/** How many people of a category a unit may carry in a month, and how many it does. */
export interface UnitMonthRow {
  category: Category;
  month: Month;
  quota: number;
  people: number;
}

export function monthsOfUnit(sql: Sql, allocationId: string): Promise<UnitMonthRow[]> {
  return sql.query<UnitMonthRow>({
    name: 'months_of_unit',
    text: `select m.category, to_char(m.month, 'YYYY-MM') as month, m.quota, m.people from allocation_month m
            where m.allocation_id = $1 order by m.month, array_position('{MME,PR,OTHER}', m.category)`,
    values: [allocationId],
  });
}

/** Somebody with reserved months in a unit. Rupiah. */
export interface HolderRow {
  memberId: string;
  name: string;
  nameKey: string;
  category: Category;
  firstMonth: Month;
  lastMonth: Month;
  months: number;
  paidMonths: number;
  /** The first month that is reserved and not paid; null where all are. */
  firstUnpaid: Month | null;
  amount: bigint;
}

const keyset: Keyset<HolderRow> = {
  by: [
    ['m.name_key', 'text'],
    ['m.id', 'uuid'],
  ],
  direction: 'asc',
  key: ({ nameKey, memberId }) => [nameKey, memberId],
};

/** Whose months a unit pays, by name. */
export async function holdersPage(
  sql: Sql,
  viewer: Viewer,
  { allocationId, first, after }: { allocationId: string; first: number; after: string | null },
): Promise<Page<HolderRow>> {
  const values: unknown[] = [allocationId];
  const page = await listPage<HolderRow>(sql, {
    columns: `m.id as "memberId", m.name, m.name_key as "nameKey", h.category, h."firstMonth", h."lastMonth", h.months, h."paidMonths",
      h."firstUnpaid", h.amount`,
    from: `(select c.member_id, min(c.claim_category) as category, to_char(min(c.month), 'YYYY-MM') as "firstMonth",
                   to_char(max(c.month), 'YYYY-MM') as "lastMonth", count(*)::integer as months, count(c.payment_id)::integer as "paidMonths",
                   to_char(min(c.month) filter (where c.payment_id is null), 'YYYY-MM') as "firstUnpaid", sum(c.amount)::bigint as amount
              from contribution c where c.allocation_id = $1 group by 1) h join member m on m.id = h.member_id`,
    where: [scopePredicate(viewer, 'm', values)],
    ...{ values, keyset, first, after },
  });
  return mapPage(page, (row) => ({ ...row, amount: BigInt(row.amount) }));
}
