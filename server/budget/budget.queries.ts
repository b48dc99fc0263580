import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import { mapPage, type Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Month } from '../kernel/month.ts';
import { mouScope } from '../mou/mou.queries.ts';
import type { Category } from './budget.check.ts';
import type { BudgetChoice, BudgetState, GrantSplit, UnitKind } from './budget.codes.ts';

/** A budget under the API's own names. */
export interface BudgetRow {
  id: string;
  partnerId: string;
  mouId: string;
  name: string;
  nameKey: string;
  fundSource: string;
  year: number;
  firstMonth: Month;
  months: number;
  ageFrom: number;
  ageTo: number;
  agency: string | null;
  accountCode: string | null;
  regulation: string | null;
  regulationOn: CalendarDate | null;
  decree: string | null;
  decreeOn: CalendarDate | null;
  choice: BudgetChoice | null;
  topUpFund: string | null;
  state: BudgetState;
  askedBy: string | null;
  askedByName: string | null;
  askedAt: Date | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  approvedTotal: bigint | null;
  allocated: bigint;
  version: number;
}

const COLUMNS = `b.id, b.partner_id as "partnerId", b.mou_id as "mouId", b.name, b.name_key as "nameKey", b.fund_source as "fundSource", b.year,
  to_char(b.first_month, 'YYYY-MM') as "firstMonth", b.months, b.age_from as "ageFrom", b.age_to as "ageTo", b.agency,
  b.account_code as "accountCode", b.regulation, b.regulation_on as "regulationOn", b.decree, b.decree_on as "decreeOn", b.choice,
  b.top_up_fund as "topUpFund", b.state, b.asked_by as "askedBy", b.asked_by_name as "askedByName", b.asked_at as "askedAt",
  b.approved_by_name as "approvedByName", b.approved_at as "approvedAt", b.approved_total as "approvedTotal", b.allocated, b.version`;

const withMoney = (row: BudgetRow): BudgetRow => ({
  ...row,
  approvedTotal: row.approvedTotal === null ? null : BigInt(row.approvedTotal),
  allocated: BigInt(row.allocated),
});

export async function budgetsByIds(sql: Sql, ids: readonly string[]): Promise<BudgetRow[]> {
  const rows = await sql.query<BudgetRow>({
    name: 'budgets_by_ids',
    text: `select ${COLUMNS} from subsidy_budget b where b.id = any ($1::uuid[])`,
    values: [ids],
  });
  return rows.map(withMoney);
}

/** Which of these codes are fund sources. */
export async function knownFunds(sql: Sql, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ code: string }>({
    name: 'known_funds',
    text: 'select code from fund_source where code = any ($1::text[])',
    values: [codes],
  });
  return new Set(rows.map(({ code }) => code));
}

export interface BudgetFilter {
  readonly partnerId?: string | null;
  readonly year?: number | null;
  readonly state?: BudgetState | null;
}

const keyset: Keyset<BudgetRow> = {
  by: [
    ['b.year', 'integer'],
    ['b.name_key', 'text'],
    ['b.id', 'uuid'],
  ],
  direction: 'desc',
  key: ({ year, nameKey, id }) => [year, nameKey, id],
};

/** Budgets of the agreements that the viewer sees, the latest year first. */
export async function budgetsPage(
  sql: Sql,
  viewer: Viewer,
  { filter, first, after }: { filter: BudgetFilter; first: number; after: string | null },
): Promise<Page<BudgetRow>> {
  const values: unknown[] = [];
  const where = [
    viewer.scopeKind === 'COUNTRY' ? 'true' : `b.mou_id in (select m.id from mou m where ${mouScope(viewer, values)})`,
  ];
  if (filter.partnerId) where.push(`b.partner_id = ${place(values, filter.partnerId)}::uuid`);
  if (filter.year) where.push(`b.year = ${place(values, filter.year)}::integer`);
  if (filter.state) where.push(`b.state = ${place(values, filter.state)}`);
  const page = await listPage<BudgetRow>(sql, {
    ...{ columns: COLUMNS, from: 'subsidy_budget b', where, values, keyset, first, after },
  });
  return mapPage(page, withMoney);
}

/** A funding line of a budget. */
export interface BudgetLineRow {
  id: string;
  budgetId: string;
  unitKind: UnitKind;
  split: GrantSplit;
  grant: bigint;
  share: number;
  quotas: Readonly<Record<Category, number>>;
  channel: string | null;
  tranches: readonly { number: number; share: number; expectedOn: CalendarDate }[];
}

/** The lines of some budgets, a handful each. */
export async function linesOfBudgets(sql: Sql, budgetIds: readonly string[]): Promise<BudgetLineRow[]> {
  type Raw = Omit<BudgetLineRow, 'quotas' | 'tranches'> & { mme: number; pr: number; other: number } & {
    shares: number[];
    days: string[];
  };
  const rows = await sql.query<Raw>({
    name: 'lines_of_budgets',
    text: `select l.id, l.budget_id as "budgetId", l.unit_kind as "unitKind", l.split, l.grant_amount as "grant", l.share, l.quota_mme as mme,
                  l.quota_pr as pr, l.quota_other as other, l.channel, l.tranche_shares as shares, l.tranche_days::text[] as days
             from subsidy_line l where l.budget_id = any ($1::uuid[]) order by l.budget_id, l.unit_kind`,
    values: [budgetIds],
  });
  return rows.map(({ mme, pr, other, shares, days, ...row }) => ({
    ...row,
    grant: BigInt(row.grant),
    quotas: { MME: mme, PR: pr, OTHER: other },
    tranches: shares.map((share, index) => ({ number: index + 1, share, expectedOn: days[index] as string })),
  }));
}

/** Sums over the units of a budget that the viewer sees. */
export interface BudgetFigures {
  readonly id: string;
  readonly units: number;
  readonly earmark: bigint;
  readonly allocated: bigint;
  readonly toppedUp: bigint;
  readonly reserved: bigint;
  readonly spent: bigint;
  readonly received: bigint;
}

/** Nothing is known of a budget without units. */
export const noFigures = {
  ...{ units: 0, earmark: 0n, allocated: 0n, toppedUp: 0n, reserved: 0n, spent: 0n, received: 0n },
} satisfies Omit<BudgetFigures, 'id'>;

/** One row for each of the budgets that has units. */
export async function figuresOfBudgets(sql: Sql, budgetIds: readonly string[]): Promise<BudgetFigures[]> {
  const rows = await sql.query<Record<keyof BudgetFigures, string>>({
    name: 'figures_of_budgets',
    text: `select a.budget_id as id, count(*)::integer as units, sum(a.earmark)::bigint as earmark, sum(a.allocated)::bigint as allocated,
                  sum(a.topped_up)::bigint as "toppedUp", sum(a.reserved)::bigint as reserved, sum(a.spent)::bigint as spent,
                  sum(a.received)::bigint as received
             from allocation a where a.budget_id = any ($1::uuid[]) and a.removed_on is null group by 1`,
    values: [budgetIds],
  });
  return rows.map((row) => {
    const money = (key: keyof BudgetFigures) => BigInt(row[key]);
    return {
      ...{ id: row.id, units: Number(row.units), earmark: money('earmark'), allocated: money('allocated') },
      ...{
        toppedUp: money('toppedUp'),
        reserved: money('reserved'),
        spent: money('spent'),
        received: money('received'),
      },
    };
  });
}
