import { type Keyset, listPage } from '../database/keyset.ts';
import { mapPage, type Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';

/** A reservation of many units. */
export interface ReservationRow {
  id: string;
  budgetId: string;
  partnerId: string;
  regionId: number | null;
  firstMonth: Month;
  months: number;
  jobId: string | null;
  requestedByName: string;
  createdAt: Date;
  doneAt: Date | null;
}

const COLUMNS = `r.id, r.budget_id as "budgetId", r.partner_id as "partnerId", r.region_id as "regionId",
  to_char(r.first_month, 'YYYY-MM') as "firstMonth", r.months, r.job_id as "jobId", r.requested_by_name as "requestedByName",
  r.created_at as "createdAt", r.done_at as "doneAt"`;

export async function reservationById(sql: Sql, id: string): Promise<ReservationRow | null> {
  const [row] = await sql.query<ReservationRow>({
    name: 'subsidy_reservation',
    text: `select ${COLUMNS} from subsidy_reservation r where r.id = $1`,
    values: [id],
  });
  return row ?? null;
}

/** The last reservation of many units of a budget; null where there was none. */
export async function latestReservation(sql: Sql, budgetId: string): Promise<ReservationRow | null> {
  const [row] = await sql.query<ReservationRow>({
    name: 'subsidy_reservation_latest',
    text: `select ${COLUMNS} from subsidy_reservation r where r.budget_id = $1 order by r.created_at desc, r.id desc limit 1`,
    values: [budgetId],
  });
  return row ?? null;
}

/** What it came to in one unit. Rupiah; people once, whatever the number of their months. */
export interface ReservationUnitRow {
  allocationId: string;
  villageId: number;
  asking: number;
  people: number;
  personMonths: number;
  amount: bigint;
  elsewhere: number;
  outOfAge: number;
  noQuota: number;
  noMoney: number;
}

const keyset: Keyset<ReservationUnitRow> = {
  by: [['a.village_id', 'integer']],
  direction: 'asc',
  key: ({ villageId }) => [villageId],
};

export interface ReservationUnitsQuestion {
  readonly reservationId: string;
  /** Only units where somebody was left out. */
  readonly onlyShort: boolean;
  readonly first: number;
  readonly after: string | null;
}

/** The units of a reservation, as far as the viewer sees them, by region. */
export async function reservationUnits(
  sql: Sql,
  question: ReservationUnitsQuestion,
): Promise<Page<ReservationUnitRow>> {
  const { reservationId, onlyShort, first, after } = question;
  const short = 'greatest(u.elsewhere, u.out_of_age, u.no_quota, u.no_money) > 0';
  const page = await listPage<ReservationUnitRow>(sql, {
    columns: `u.allocation_id as "allocationId", a.village_id as "villageId", u.asking, u.people, u.person_months as "personMonths", u.amount,
      u.elsewhere, u.out_of_age as "outOfAge", u.no_quota as "noQuota", u.no_money as "noMoney"`,
    from: 'subsidy_reservation_unit u join allocation a on a.id = u.allocation_id',
    where: ['u.reservation_id = $1::uuid', ...(onlyShort ? [short] : [])],
    ...{ values: [reservationId], keyset, first, after },
  });
  return mapPage(page, (row) => ({ ...row, amount: BigInt(row.amount) }));
}

export interface ReservationSums extends Omit<ReservationUnitRow, 'allocationId' | 'villageId'> {
  units: number;
  /** Units where somebody was left out. */
  shortUnits: number;
}

export async function reservationSums(sql: Sql, reservationId: string): Promise<ReservationSums> {
  const [row] = await sql.query<ReservationSums>({
    name: 'subsidy_reservation_sums',
    text: `select count(*)::integer as units, count(*) filter (where greatest(u.elsewhere, u.out_of_age, u.no_quota, u.no_money) > 0)::integer as "shortUnits",
                  coalesce(sum(u.asking), 0)::integer as asking, coalesce(sum(u.people), 0)::integer as people,
                  coalesce(sum(u.person_months), 0)::integer as "personMonths", coalesce(sum(u.amount), 0)::bigint as amount,
                  coalesce(sum(u.elsewhere), 0)::integer as elsewhere, coalesce(sum(u.out_of_age), 0)::integer as "outOfAge",
                  coalesce(sum(u.no_quota), 0)::integer as "noQuota", coalesce(sum(u.no_money), 0)::integer as "noMoney"
             from subsidy_reservation_unit u join allocation a on a.id = u.allocation_id where u.reservation_id = $1`,
    values: [reservationId],
  });
  if (!row) throw new Error('a sum without a row');
  return { ...row, amount: BigInt(row.amount) };
}
