import { type Keyset, listPage } from '../database/keyset.ts';
import { mapPage, type Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Month } from '../kernel/month.ts';
import type { Category } from './budget.check.ts';
import type { ChangeKind, ChangeState } from './change.codes.ts';

/** Something that was decided about an open budget. */
export interface ChangeRow {
  id: string;
  budgetId: string;
  kind: ChangeKind;
  reason: string;
  decree: string;
  decreeOn: CalendarDate;
  regionId: number | null;
  units: number;
  /** Rupiah that it moved. */
  amount: bigint;
  madeBy: string;
  madeByName: string;
  madeAt: Date;
  state: ChangeState;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  /** New quotas by category, and the first month with them. */
  quotas: Readonly<Record<Category, number>> | null;
  firstMonth: Month | null;
  ageFrom: number | null;
  ageTo: number | null;
  ageFromBefore: number | null;
  ageToBefore: number | null;
  /** People who stayed reserved out of the new ages. */
  peopleKept: number | null;
}

type Raw = Omit<ChangeRow, 'quotas'> & { mme: number | null; pr: number; other: number };

const changeOf = ({ mme, pr, other, ...row }: Raw): ChangeRow => ({
  ...row,
  ...{ amount: BigInt(row.amount), quotas: mme === null ? null : { MME: mme, PR: pr, OTHER: other } },
});

const keyset: Keyset<Raw> = {
  by: [
    ['c.made_at', 'timestamptz'],
    ['c.id', 'uuid'],
  ],
  direction: 'desc',
  key: ({ madeAt, id }) => [madeAt.toISOString(), id],
};

const COLUMNS = `c.id, c.budget_id as "budgetId", c.kind, c.reason, c.decree, c.decree_on as "decreeOn", c.region_id as "regionId", c.units,
  c.amount, c.made_by as "madeBy", c.made_by_name as "madeByName", c.made_at as "madeAt", c.state, c.decided_by_name as "decidedByName",
  c.decided_at as "decidedAt", c.decision_note as "decisionNote", c.quota_mme as mme, c.quota_pr as pr, c.quota_other as other,
  to_char(c.first_month, 'YYYY-MM') as "firstMonth", c.age_from as "ageFrom", c.age_to as "ageTo", c.age_from_before as "ageFromBefore",
  c.age_to_before as "ageToBefore", c.people_kept as "peopleKept"`;

/** What was decided about a budget since it is open, the latest first. */
export async function changesPage(
  sql: Sql,
  { budgetId, first, after }: { budgetId: string; first: number; after: string | null },
): Promise<Page<ChangeRow>> {
  const page = await listPage<Raw>(sql, {
    ...{ columns: COLUMNS, from: 'budget_change c', where: ['c.budget_id = $1'], values: [budgetId] },
    ...{ keyset, first, after },
  });
  return mapPage(page, changeOf);
}

export async function changeById(sql: Sql, id: string): Promise<ChangeRow | null> {
  const rows = await sql.query<Raw>({
    name: 'change_by_id',
    text: `select ${COLUMNS} from budget_change c where c.id = $1`,
    values: [id],
  });
  return rows.map(changeOf)[0] ?? null;
}

/** What somebody asked for and nobody has decided; one at a time. */
export async function waitingChangeOf(sql: Sql, budgetId: string): Promise<ChangeRow | null> {
  const rows = await sql.query<Raw>({
    name: 'waiting_change',
    text: `select ${COLUMNS} from budget_change c where c.budget_id = $1 and c.state = 'ASKED'`,
    values: [budgetId],
  });
  return rows.map(changeOf)[0] ?? null;
}

/** The units that new quotas are for. */
export async function unitsOfChange(sql: Sql, changeId: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: 'units_of_change',
    text: 'select u.allocation_id as id from budget_change_unit u where u.change_id = $1',
    values: [changeId],
  });
  return rows.map(({ id }) => id);
}

/** A unit whose village has another code by now. */
export interface OutdatedUnitRow {
  allocationId: string;
  regionId: number;
  currentId: number;
  formerCode: string;
  /** Whether another unit of the budget stands there already, or becomes the same village. */
  isMerged: boolean;
}

export function outdatedUnits(sql: Sql, budgetId: string): Promise<OutdatedUnitRow[]> {
  return sql.query<OutdatedUnitRow>({
    name: 'outdated_units',
    text: `select a.id as "allocationId", a.region_id as "regionId", c.id as "currentId", r.code as "formerCode",
                  exists (select from allocation o join region w on w.id = o.region_id
                           where o.budget_id = $1 and o.id <> a.id and w.current_id = c.id) as "isMerged"
             from allocation a join region r on r.id = a.region_id join region c on c.id = r.current_id
            where a.budget_id = $1 and a.removed_on is null and c.id <> r.id and c.valid_to is null order by c.code`,
    values: [budgetId],
  });
}

/** What an open budget knows of a village that may become its unit. */
export interface VillageOfBudgetRow {
  /** Whether the agreement aims at its regency. */
  isWithin: boolean;
  isUnit: boolean;
  isWard: boolean;
}

export async function villageOfBudget(
  sql: Sql,
  { id, mouId }: { id: string; mouId: string },
  villageId: number,
): Promise<VillageOfBudgetRow> {
  const [row] = await sql.query<VillageOfBudgetRow>({
    name: 'village_of_budget',
    text: `select exists (select from mou_target t where t.mou_id = $2 and t.regency_id = v.regency_id) as "isWithin",
                  exists (select from allocation a where a.budget_id = $1 and a.region_id = v.id and a.removed_on is null) as "isUnit",
                  split_part(v.code, '.', 4) like '1%' as "isWard"
             from region v where v.id = $3`,
    values: [id, mouId, villageId],
  });
  return row ?? { isWithin: false, isUnit: false, isWard: false };
}
