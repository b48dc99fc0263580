import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { inUnit, type PayerUnit } from '../contribution/payer-unit.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Month } from '../kernel/month.ts';
import type { PaymentKind, PaymentState } from './payment.codes.ts';

/** A payment under the API's own names. */
export interface PaymentRow {
  id: string;
  partnerId: string | null;
  mouId: string | null;
  unitVillageId: number | null;
  groupId: string | null;
  officeId: string | null;
  kind: PaymentKind;
  state: PaymentState;
  amount: bigint;
  allocated: bigint;
  refunded: bigint;
  rest: bigint;
  receivedOn: CalendarDate;
  reference: string | null;
  paymentCode: string | null;
  slipId: string | null;
  firstMonth: Month | null;
  months: number | null;
  memberIds: string[] | null;
  note: string | null;
  returnReason: string | null;
  reversalOfId: string | null;
  reversed: boolean;
  recordedBy: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  version: number;
  createdAt: Date;
}

const COLUMNS = `p.id, p.partner_id as "partnerId", p.mou_id as "mouId", p.unit_village_id as "unitVillageId", p.group_id as "groupId",
  p.office_id as "officeId", p.kind, p.state, p.amount, p.allocated, p.refunded,
  case when p.kind = 'RECEIVED' and p.state = 'CONFIRMED' and not p.reversed then p.amount - p.allocated - p.refunded else 0 end as rest,
  p.received_on as "receivedOn", p.reference, p.payment_code as "paymentCode", p.slip_id as "slipId",
  to_char(p.first_month, 'YYYY-MM') as "firstMonth", p.months, p.member_ids as "memberIds", p.note, p.return_reason as "returnReason",
  p.reversal_of as "reversalOfId", p.reversed, p.recorded_by_name as "recordedBy", p.decided_by_name as "decidedBy", p.decided_at as "decidedAt",
  p.version, p.created_at as "createdAt"`;

const withMoney = (rows: readonly PaymentRow[]): PaymentRow[] =>
  rows.map((row) => ({
    ...row,
    ...{ amount: BigInt(row.amount), allocated: BigInt(row.allocated) },
    ...{ refunded: BigInt(row.refunded), rest: BigInt(row.rest) },
  }));

/** Payments by their ids, in no order; those out of scope are missing. */
export async function paymentsByIds(sql: Sql, viewer: Viewer, ids: readonly string[]): Promise<PaymentRow[]> {
  const values: unknown[] = [ids];
  const scope = scopePredicate(viewer, 'p', values);
  return withMoney(
    await sql.query<PaymentRow>({
      text: `select ${COLUMNS} from payment p where p.id = any ($1::uuid[]) and ${scope}`,
      values,
    }),
  );
}

export interface PaymentFilter {
  readonly state?: PaymentState | null;
  readonly partnerId?: string | null;
  readonly mouId?: string | null;
  readonly groupId?: string | null;
  /** True: money of which something is left. */
  readonly unresolved?: boolean | null;
  readonly reference?: string | null;
}

function predicates(viewer: Viewer, filter: PaymentFilter, values: unknown[]): string {
  const where = [scopePredicate(viewer, 'p', values)];
  if (filter.state) where.push(`p.state = ${place(values, filter.state)} and p.kind = 'RECEIVED'`);
  if (filter.partnerId) where.push(`p.partner_id = ${place(values, filter.partnerId)}::uuid`);
  if (filter.mouId) where.push(`p.mou_id = ${place(values, filter.mouId)}::uuid`);
  if (filter.groupId) where.push(`p.group_id = ${place(values, filter.groupId)}::uuid`);
  if (filter.reference) where.push(`p.reference = ${place(values, referenceKey(filter.reference))}`);
  if (filter.unresolved)
    where.push(
      `p.state = 'CONFIRMED' and p.kind = 'RECEIVED' and not p.reversed and p.amount - p.allocated - p.refunded > 0`,
    );
  return where.join(' and ');
}

/** A reference as the bank has it: capitals, no blanks. */
export const referenceKey = (text: string): string => text.replace(/\s/g, '').toUpperCase();

export interface PaymentListQuestion {
  readonly filter: PaymentFilter;
  readonly first: number;
  readonly after: string | null;
}

/** Payments, the latest first. */
export async function paymentsPage(sql: Sql, viewer: Viewer, question: PaymentListQuestion): Promise<Page<PaymentRow>> {
  const values: unknown[] = [];
  const where = predicates(viewer, question.filter, values);
  const counted = [...values];
  const cursor = question.after ? decodeCursor(question.after, 2) : null;
  const further = cursor
    ? ` and (p.received_on, p.id) < (${place(values, cursor[0])}::date, ${place(values, cursor[1])}::uuid)`
    : '';
  const rows = await sql.query<PaymentRow>({
    text: `select ${COLUMNS} from payment p where ${where}${further}
      order by p.received_on desc, p.id desc limit ${place(values, pageSize(question.first) + 1)}`,
    values,
  });
  return toPage(
    withMoney(rows),
    question.first,
    (row) => [row.receivedOn, row.id],
    async () => {
      const text = `select count(*)::integer as n from payment p where ${where}`;
      const [row] = await sql.query<{ n: number }>({ text, values: counted });
      return row?.n ?? 0;
    },
  );
}

export interface PaidMonth {
  month: Month;
  people: number;
  amount: bigint;
}

/** What a payment pays, month by month; of one that was reversed, what it had paid. */
export async function paidMonths(
  sql: Sql,
  { id, reversed }: Pick<PaymentRow, 'id' | 'reversed'>,
): Promise<PaidMonth[]> {
  const table = reversed ? 'payment_reversed_month' : 'contribution';
  const rows = await sql.query<PaidMonth>({
    name: `paid_months_${table}`,
    text: `select to_char(c.month, 'YYYY-MM') as month, count(*)::integer as people, sum(c.amount)::bigint as amount
             from ${table} c where c.payment_id = $1 group by c.month order by c.month`,
    values: [id],
  });
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

/** How many of these are registered in the unit. */
export async function registeredInUnit(sql: Sql, unit: PayerUnit, memberIds: readonly string[]): Promise<number> {
  const values: unknown[] = [memberIds];
  const [row] = await sql.query<{ n: number }>({
    text: `select count(*)::integer as n from member m where m.id = any ($1::uuid[]) and m.status = 'REGISTERED' and ${inUnit(unit, 'm', values)}`,
    values,
  });
  return row?.n ?? 0;
}
