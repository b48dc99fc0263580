import { type Keyset, listPage } from '../database/keyset.ts';
import { mapPage, type Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { columnBelow, inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { AllocationOrder } from './budget.codes.ts';

/** What one unit may use of a budget, and what it does. Rupiah. */
export interface AllocationRow {
  id: string;
  budgetId: string;
  lineId: string;
  villageId: number;
  earmark: bigint;
  allocated: bigint;
  toppedUp: bigint;
  reserved: bigint;
  spent: bigint;
  received: bigint;
  /** Allocated and not reserved yet. */
  left: bigint;
  /** People it carries in its fullest month, and those it may. */
  people: number;
  quota: number;
  /** Spent and not received yet: paid before the money came. */
  spentAhead: bigint;
  /** The day on which it was taken out; null while it is in. */
  removedOn: CalendarDate | null;
}

const COLUMNS = `a.id, a.budget_id as "budgetId", a.line_id as "lineId", a.village_id as "villageId", a.earmark, a.allocated,
  a.topped_up as "toppedUp", a.reserved, a.spent, a.received, a.allocated - a.reserved as "left",
  greatest(a.spent - a.received, 0) as "spentAhead", a.removed_on as "removedOn", q.people, q.quota`;
const FROM = `allocation a cross join lateral (
  select coalesce(max(x.people), 0)::integer as people, coalesce(max(x.quota), 0)::integer as quota
    from (select sum(m.people) as people, sum(m.quota) as quota from allocation_month m where m.allocation_id = a.id group by m.month) x) q`;

/** A unit that was taken out keeps its ledger and holds nothing. */
const STANDING = 'a.removed_on is null';

const MONEY = ['earmark', 'allocated', 'toppedUp', 'reserved', 'spent', 'received', 'left', 'spentAhead'] as const;
const withMoney = (row: AllocationRow): AllocationRow => ({
  ...row,
  ...(Object.fromEntries(MONEY.map((key) => [key, BigInt(row[key])])) as Record<(typeof MONEY)[number], bigint>),
});

const keysets: Readonly<Record<AllocationOrder, Keyset<AllocationRow>>> = {
  PLACE: {
    by: [['a.village_id', 'integer']],
    direction: 'asc',
    key: ({ villageId }) => [villageId],
  },
  LEAST_USED: {
    by: [
      ['a.reserved', 'bigint'],
      ['a.village_id', 'integer'],
    ],
    direction: 'asc',
    key: ({ reserved, villageId }) => [String(reserved), villageId],
  },
  LEAST_LEFT: {
    by: [
      ['(a.allocated - a.reserved)', 'bigint'],
      ['a.village_id', 'integer'],
    ],
    direction: 'asc',
    key: ({ left, villageId }) => [String(left), villageId],
  },
};

export interface AllocationQuestion {
  readonly budgetId: string;
  readonly region: RegionFilter;
  readonly orderBy: AllocationOrder;
  readonly first: number;
  readonly after: string | null;
}

/** The units of a budget, as far as the viewer sees them. */
export async function allocationsPage(sql: Sql, question: AllocationQuestion): Promise<Page<AllocationRow>> {
  const { budgetId, region, orderBy, first, after } = question;
  const values: unknown[] = [budgetId];
  const where = ['a.budget_id = $1', STANDING, ...inRegion('a', region, values)];
  const page = await listPage<AllocationRow>(sql, {
    ...{ columns: COLUMNS, from: FROM, where, values, keyset: keysets[orderBy], first, after },
  });
  return mapPage(page, withMoney);
}

export async function allocationsByIds(sql: Sql, ids: readonly string[]): Promise<AllocationRow[]> {
  const rows = await sql.query<AllocationRow>({
    text: `select ${COLUMNS} from ${FROM} where a.id = any ($1::uuid[])`,
    values: [ids],
  });
  return rows.map(withMoney);
}

/** The sums of the units of a budget by region one level down. */
export interface AllocationRegionRow {
  regionId: number;
  units: number;
  allocated: bigint;
  reserved: bigint;
  spent: bigint;
  received: bigint;
  /** Units for which nobody is reserved yet. */
  idleUnits: number;
}

export async function allocationRegions(
  sql: Sql,
  { budgetId, region }: Pick<AllocationQuestion, 'budgetId' | 'region'>,
): Promise<AllocationRegionRow[]> {
  const values: unknown[] = [budgetId];
  const where = ['a.budget_id = $1', STANDING, ...inRegion('a', region, values)];
  const rows = await sql.query<AllocationRegionRow>({
    text: `select a.${columnBelow(region)} as "regionId", count(*)::integer as units, sum(a.allocated)::bigint as allocated, sum(a.reserved)::bigint as reserved,
                  sum(a.spent)::bigint as spent, sum(a.received)::bigint as received, count(*) filter (where a.reserved = 0)::integer as "idleUnits"
             from allocation a where ${where.join(' and ')} group by 1 order by sum(a.reserved)::numeric / greatest(sum(a.allocated), 1), 1`,
    values,
  });
  return rows.map((row) => ({
    ...row,
    ...{ allocated: BigInt(row.allocated), reserved: BigInt(row.reserved) },
    ...{ spent: BigInt(row.spent), received: BigInt(row.received) },
  }));
}
