import type { LineWrite } from '../budget/budget.check.ts';
import type { BudgetState } from '../budget/budget.codes.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import { mapPage, type Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, parseMonth } from '../kernel/month.ts';
import type { AssumedTariff } from './assumed-tariff.ts';
import type { SimulatedUnit } from './simulate.ts';
import type { SimulationInput } from './simulation.check.ts';

/** A kept simulation under the API's own names. */
export interface SimulationRow extends SimulationInput {
  id: string;
  partnerId: string;
  budgetId: string | null;
  budgetName: string | null;
  budgetState: BudgetState | null;
  mouTitle: string;
  name: string;
  shared: boolean;
  madeBy: string;
  madeByName: string;
  version: number;
  updatedAt: Date;
}

interface Written extends Omit<SimulationRow, 'lines' | 'assumed'> {
  lines: (Omit<LineWrite, 'grant'> & { grant: string })[];
  assumed: WrittenAssumption[];
}
type WrittenAssumption = { from: string; until?: string | null; jkk?: string; jkm?: string; factor?: number } & {
  kind: AssumedTariff['kind'];
};

const COLUMNS = `s.id, s.partner_id as "partnerId", s.mou_id as "mouId", s.budget_id as "budgetId", b.name as "budgetName", b.state as "budgetState",
  m.title as "mouTitle", s.name, s.fund_source as "fundSource", to_char(s.first_month, 'YYYY-MM') as "firstMonth", s.months,
  s.people_share as "peopleShare", s.choice, s.top_up_fund as "topUpFund", s.lines, s.assumed, s.shared, s.made_by as "madeBy",
  s.made_by_name as "madeByName", s.version, s.updated_at as "updatedAt"`;
const FROM = 'subsidy_simulation s join mou m on m.id = s.mou_id left join subsidy_budget b on b.id = s.budget_id';

export async function simulationsByIds(sql: Sql, ids: readonly string[]): Promise<SimulationRow[]> {
  const rows = await sql.query<Written>({
    name: 'simulations_by_ids',
    text: `select ${COLUMNS} from ${FROM} where s.id = any ($1::uuid[])`,
    values: [ids],
  });
  return rows.map(rowOf);
}

const keyset: Keyset<Written> = { by: [['s.id', 'uuid']], direction: 'desc', key: ({ id }) => [id] };

/** One's own and those that colleagues share, the newest first; whose they are is for row security. */
export async function simulationsPage(
  sql: Sql,
  { budgetId, first, after }: { budgetId: string | null; first: number; after: string | null },
): Promise<Page<SimulationRow>> {
  const page = await listPage<Written>(sql, {
    ...{ columns: COLUMNS, from: FROM, where: ['($1::uuid is null or s.budget_id = $1::uuid)'], values: [budgetId] },
    ...{ keyset, first, after },
  });
  return mapPage(page, rowOf);
}

const rowOf = ({ lines, assumed, ...row }: Written): SimulationRow => ({
  ...row,
  lines: lines.map((line) => ({ ...line, grant: BigInt(line.grant) })),
  assumed: assumed.map(assumptionOf),
});

function assumptionOf({ kind, jkk, jkm, factor, ...span }: WrittenAssumption): AssumedTariff {
  const from = parseMonth(span.from);
  if (kind === 'AMOUNT') return { kind, from, jkk: BigInt(jkk ?? 0), jkm: BigInt(jkm ?? 0) };
  if (kind === 'DISCOUNT') return { kind, from, until: (span.until ?? null) as Month | null, factor: factor ?? 0 };
  return { kind, from };
}

/** How many somebody keeps. */
export async function simulationsKept(sql: Sql, userId: string): Promise<number> {
  const [row] = await sql.query<{ kept: number }>({
    text: 'select count(*)::integer as kept from subsidy_simulation where made_by = $1',
    values: [userId],
  });
  return row?.kept ?? 0;
}

/**
 * The units that an approved budget has, in the order of their codes. A grant that was split keeps its parts: each
 * earmark is the weight of its unit.
 */
export async function unitsOfBudget(sql: Sql, budgetId: string): Promise<SimulatedUnit[]> {
  const rows = await sql.query<{ regionId: number; earmark: string; moved: string; isWard: boolean }>({
    text: `select a.region_id as "regionId", a.earmark, a.allocated - a.topped_up - a.earmark as moved, split_part(r.code, '.', 4) like '1%' as "isWard"
             from allocation a join region r on r.id = a.region_id where a.budget_id = $1 and a.removed_on is null order by r.code`,
    values: [budgetId],
  });
  return rows.map(({ earmark, moved, ...unit }) => ({ ...unit, target: Number(earmark), moved: BigInt(moved) }));
}

/** What a draft came to in the simulation that it was made of. */
export interface SimulatedBudgetRow {
  readonly name: string;
  readonly total: bigint;
  readonly perPerson: bigint;
  readonly madeAt: Date;
}

export async function simulatedBudget(sql: Sql, budgetId: string): Promise<SimulatedBudgetRow | null> {
  const [row] = await sql.query<{ name: string; total: string; perPerson: string; madeAt: Date }>({
    name: 'simulated_budget',
    text: 'select name, total, per_person as "perPerson", made_at as "madeAt" from simulated_budget where budget_id = $1',
    values: [budgetId],
  });
  return row ? { ...row, total: BigInt(row.total), perPerson: BigInt(row.perPerson) } : null;
}
