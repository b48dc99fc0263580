import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import { mapPage, type Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { columnBelow, inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { UnitFilter, UnitOrder } from './unit-figures.codes.ts';

/** Everything that is known of a unit of a budget, or of the units of a region together. Rupiah. */
export interface UnitFiguresRow {
  /** null for a region. */
  allocationId: string | null;
  /** null for all units that were asked about. */
  regionId: number | null;
  units: number;
  quota: number;
  /** People of the agreement there; null where the viewer sees the money and not the people. */
  candidate: number | null;
  valid: number | null;
  registered: number | null;
  /** People with reserved months, in the fullest month. */
  reservedPeople: number;
  /** People whose present month is paid, and the month in which the first of them is paid for last. */
  paidPeople: number | null;
  coveredUntil: Month | null;
  earmark: bigint;
  allocated: bigint;
  reserved: bigint;
  left: bigint;
  received: bigint;
  spent: bigint;
  spentAhead: bigint;
  reportsMissing: number;
}

export interface UnitFiguresQuestion {
  readonly budgetId: string;
  readonly mouId: string;
  readonly region: RegionFilter;
  readonly filter: UnitFilter | null;
  readonly thisMonth: Month;
  /** The last month of cover that ends soon. */
  readonly soon: Month;
}

/** One line a unit, from running figures alone: nobody's months are counted. */
function unitsOf(viewer: Viewer, question: UnitFiguresQuestion, values: unknown[]): string {
  const { budgetId, mouId, region, filter } = question;
  const budget = place(values, budgetId);
  const mou = place(values, mouId);
  const month = place(values, monthStart(question.thisMonth));
  const within = (alias: string) => ['true', ...inRegion(alias, region, values)].join(' and ');
  return `(select a.id as "allocationId", a.province_id, a.regency_id, a.district_id, a.village_id, coalesce(q.quota, 0) as quota,
      case when ${scopePredicate(viewer, 'a', values)} then true end as seen,
      coalesce(p.candidate, 0) as candidate, coalesce(p.valid, 0) as valid, coalesce(p.registered, 0) as registered,
      coalesce(q.people, 0) as "reservedPeople", coalesce(c.people, 0) as "paidPeople", c.until,
      a.earmark, a.allocated, a.reserved, a.allocated - a.reserved as "left", a.received, a.spent, greatest(a.spent - a.received, 0) as "spentAhead",
      coalesce(r.missing, 0) as "reportsMissing"
    from allocation a left join allocation_tally q on q.allocation_id = a.id
    left join (select t.village_id, sum(t.people) filter (where t.status = 'CANDIDATE') as candidate,
                      sum(t.people) filter (where t.status = 'CANDIDATE' and t.sendable) as valid, sum(t.people) filter (where t.status = 'REGISTERED') as registered
                 from member_tally t where t.mou_id = ${mou}::uuid and ${within('t')} group by 1) p on p.village_id = a.village_id
    left join (select g.village_id, sum(g.people) as people, min(g.paid_until) filter (where g.people > 0) as until
                 from (select t.village_id, t.paid_until, sum(t.people) as people from cover_tally t
                        where t.mou_id = ${mou}::uuid and t.paid_from <= ${month}::date and t.paid_until >= ${month}::date and ${within('t')} group by 1, 2) g
                group by 1) c on c.village_id = a.village_id
    left join (select t.allocation_id, count(*) as missing from allocation_tranche t join allocation o on o.id = t.allocation_id
                 left join tranche_report x on (x.allocation_id, x.tranche) = (t.allocation_id, t.tranche)
                where o.budget_id = ${budget} and t.received > 0 and x.id is null group by 1) r on r.allocation_id = a.id
   where a.budget_id = ${budget} and a.removed_on is null and ${within('a')}${wanted(filter, question, values)}) u`;
}

function wanted(filter: UnitFilter | null, { soon }: UnitFiguresQuestion, values: unknown[]): string {
  switch (filter) {
    case null:
      return '';
    case 'NO_LIST':
      return ' and coalesce(p.candidate, 0) + coalesce(p.registered, 0) <= 0';
    case 'NO_MONEY':
      return ' and a.received = 0';
    case 'REPORT_MISSING':
      return ' and r.missing > 0';
    case 'COVER_ENDING':
      return ` and c.until <= ${place(values, monthStart(soon))}::date`;
    case 'QUOTA_OPEN':
      return ' and coalesce(q.people, 0) < coalesce(q.quota, 0)';
  }
}

const SUMMED = ['earmark', 'allocated', 'reserved', 'left', 'received', 'spent', 'spentAhead'] as const;
const COUNTED = ['quota', 'reservedPeople', 'reportsMissing'] as const;
/** Of people that not everybody sees who sees the money. */
const PEOPLE = ['candidate', 'valid', 'registered', 'paidPeople'] as const;

const SUMS = [
  'count(*)::integer as units',
  ...SUMMED.map((key) => `coalesce(sum(u."${key}"), 0)::bigint as "${key}"`),
  ...COUNTED.map((key) => `coalesce(sum(u."${key}"), 0)::integer as "${key}"`),
  ...PEOPLE.map((key) => `(sum(u."${key}") filter (where u.seen))::integer as "${key}"`),
  `to_char(min(u.until), 'YYYY-MM') as "coveredUntil"`,
].join(', ');
const OWN = [
  'u."allocationId", u.village_id as "regionId", 1 as units',
  ...SUMMED.map((key) => `u."${key}"`),
  ...COUNTED.map((key) => `u."${key}"::integer`),
  ...PEOPLE.map((key) => `case when u.seen then u."${key}"::integer end as "${key}"`),
  `to_char(u.until, 'YYYY-MM') as "coveredUntil"`,
].join(', ');

/** Part of the quota that is reserved, and of what all its months cost that came; both in millionths. */
const MEASURES = {
  QUOTA: [
    'u."reservedPeople"::bigint * 1000000 / greatest(u.quota, 1)',
    'sum(u."reservedPeople")::bigint * 1000000 / greatest(sum(u.quota)::bigint, 1)',
  ],
  MONEY: [
    'u.received * 1000000 / greatest(u.earmark, 1)',
    'sum(u.received)::bigint * 1000000 / greatest(sum(u.earmark)::bigint, 1)',
  ],
  LEFT: ['u."left"', 'sum(u."left")::bigint'],
  PLACE: ['0::bigint', '0::bigint'],
} as const satisfies Record<UnitOrder, readonly [unit: string, sum: string]>;

const withMoney = <Row extends UnitFiguresRow>(row: Row): Row => ({
  ...row,
  ...Object.fromEntries(SUMMED.map((key) => [key, BigInt(row[key])])),
});

/** The regions right below a region, the worst by the measure first; in a district its units. One statement. */
export async function placesOfBudget(
  sql: Sql,
  viewer: Viewer,
  { orderBy, ...question }: UnitFiguresQuestion & { readonly orderBy: UnitOrder },
): Promise<UnitFiguresRow[]> {
  const values: unknown[] = [];
  const below = columnBelow(question.region);
  const units = unitsOf(viewer, question, values);
  const isUnit = below === 'village_id';
  const rows = await sql.query<UnitFiguresRow>({
    text: isUnit
      ? `select ${OWN} from ${units} order by ${MEASURES[orderBy][0]}, u.village_id`
      : `select null as "allocationId", u.${below} as "regionId", ${SUMS} from ${units} group by u.${below}
          order by ${MEASURES[orderBy][1]}, u.${below}`,
    values,
  });
  return rows.map(withMoney);
}

/** All units of the question together. */
export async function sumOfUnits(sql: Sql, viewer: Viewer, question: UnitFiguresQuestion): Promise<UnitFiguresRow> {
  const values: unknown[] = [];
  const [row] = await sql.query<UnitFiguresRow>({
    text: `select null as "allocationId", null::integer as "regionId", ${SUMS} from ${unitsOf(viewer, question, values)}`,
    values,
  });
  return withMoney(row as UnitFiguresRow);
}

/** The units themselves, page by page. */
export async function unitsPage(
  sql: Sql,
  viewer: Viewer,
  {
    orderBy,
    first,
    after,
    ...question
  }: UnitFiguresQuestion & { readonly orderBy: UnitOrder; readonly first: number; readonly after: string | null },
): Promise<Page<UnitFiguresRow>> {
  type Row = UnitFiguresRow & { measure: string };
  const values: unknown[] = [];
  const from = unitsOf(viewer, question, values);
  const measure = MEASURES[orderBy][0];
  const keyset: Keyset<Row> = {
    by: [
      [`(${measure})`, 'bigint'],
      ['u.village_id', 'integer'],
    ],
    direction: 'asc',
    key: (row) => [String(row.measure), row.regionId as number],
  };
  const columns = `${OWN}, ${measure} as measure`;
  const page = await listPage<Row>(sql, { columns, from, where: ['true'], values, keyset, first, after });
  return mapPage(page, withMoney);
}

/** A unit with the names of where it lies, for a file. */
export interface UnitFiguresLine extends UnitFiguresRow {
  readonly code: string;
  readonly village: string;
  readonly district: string;
  readonly regency: string;
}

/** Every unit of the question, the worst first. */
export async function allUnitFigures(
  sql: Sql,
  viewer: Viewer,
  { orderBy, ...question }: UnitFiguresQuestion & { readonly orderBy: UnitOrder },
): Promise<UnitFiguresLine[]> {
  const values: unknown[] = [];
  const rows = await sql.query<UnitFiguresLine>({
    text: `select ${OWN}, v.code, v.name as village, d.name as district, k.name as regency from ${unitsOf(viewer, question, values)}
             join region v on v.id = u.village_id join region d on d.id = u.district_id join region k on k.id = u.regency_id
            order by ${MEASURES[orderBy][0]}, u.village_id`,
    values,
  });
  return rows.map(withMoney);
}
