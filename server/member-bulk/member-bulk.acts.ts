import { place } from '../access/scope.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { BulkAct } from './member-bulk.codes.ts';

/** What an act writes, as its row in the database says. */
export interface BulkOrder {
  readonly id: string;
  readonly act: BulkAct;
  readonly selection: object;
  readonly end_reason: string | null;
  readonly since: CalendarDate | null;
  readonly note: string | null;
  readonly to_group_id: string | null;
  readonly leaves_group: boolean;
  readonly to_mou_id: string | null;
  readonly leaves_mou: boolean;
  readonly to_village_id: number | null;
}

interface ActShape {
  /** Columns of a member that the act writes, with their types: the before-image. */
  readonly writes: Readonly<Record<string, string>>;
  /** Why a member `m` is left alone, as an SQL expression that gives a code or null: the rules of the single act. */
  skips(order: BulkOrder, values: unknown[]): string;
  /** The new values, one a column. */
  sets(order: BulkOrder, today: CalendarDate, values: unknown[]): Readonly<Record<string, string>>;
}

const HAS_ENDED = `when m.end_reason is not null then 'MEMBER_HAS_ENDED'`;
const STATUS = { end_reason: 'text', status_since: 'date', status_note: 'text' };

export const actShapes: Readonly<Record<BulkAct, ActShape>> = {
  END: {
    writes: STATUS,
    skips: (order, values) =>
      `case ${HAS_ENDED} when ${place(values, order.since)}::date < m.birth_date then 'STATUS_DATE_BEFORE' end`,
    sets: (order, _today, values) => ({
      end_reason: `${place(values, order.end_reason)}::text`,
      status_since: `${place(values, order.since)}::date`,
      status_note: `${place(values, order.note)}::text`,
    }),
  },
  REACTIVATE: {
    writes: STATUS,
    skips: () =>
      `case when m.end_reason is null then 'MEMBER_NOT_ENDED' when m.end_reason = 'DECEASED' then 'MEMBER_DECEASED' end`,
    sets: (order, today, values) => ({
      end_reason: 'null',
      status_since: `${place(values, today)}::date`,
      status_note: `${place(values, order.note)}::text`,
    }),
  },
  ASSIGN: {
    writes: { group_id: 'uuid', mou_id: 'uuid' },
    skips: (order, values) => {
      const group = place(values, order.to_group_id);
      const mou = place(values, order.to_mou_id);
      const goals = `(select partner_id from partner_group where id = ${group}::uuid union select partner_id from mou where id = ${mou}::uuid)`;
      const { group_id, mou_id } = goalColumns(order, values);
      return `case ${HAS_ENDED} when ${order.to_group_id !== null || order.to_mou_id !== null} and m.partner_id not in ${goals} then 'BULK_OTHER_PARTNER'
        when (m.group_id, m.mou_id) is not distinct from (${group_id}, ${mou_id}) then 'BULK_ALREADY_THERE' end`;
    },
    sets: (order, _today, values) => goalColumns(order, values),
  },
  MOVE: {
    writes: { village_id: 'integer', status_note: 'text' },
    skips: (order, values) =>
      `case ${HAS_ENDED} when m.village_id = ${place(values, order.to_village_id)}::integer then 'MEMBER_SAME_VILLAGE' end`,
    sets: (order, _today, values) => ({
      village_id: `${place(values, order.to_village_id)}::integer`,
      status_note: `${place(values, order.note)}::text`,
    }),
  },
};

function goalColumns(order: BulkOrder, values: unknown[]): { group_id: string; mou_id: string } {
  const goal = (column: string, id: string | null, leaves: boolean) =>
    id !== null ? `${place(values, id)}::uuid` : leaves ? 'null::uuid' : `m.${column}`;
  return {
    group_id: goal('group_id', order.to_group_id, order.leaves_group),
    mou_id: goal('mou_id', order.to_mou_id, order.leaves_mou),
  };
}

/** The before-image of a member `m`. */
export function beforeImage(act: BulkAct): string {
  const columns = Object.keys(actShapes[act].writes).map((column) => `'${column}', m.${column}`);
  return `jsonb_build_object(${columns.join(', ')})`;
}

/** What puts a member back as its row `r` remembers it. */
export function putBack(act: BulkAct): string {
  return Object.entries(actShapes[act].writes)
    .map(([column, type]) => `${column} = (r.before ->> '${column}')::${type}`)
    .join(', ');
}

/** The why that the trail keeps; the day of a move stands only there, as with a single one. */
export function reasonOf(order: BulkOrder): string {
  return [order.act === 'MOVE' ? order.since : null, order.note].filter(Boolean).join(' · ');
}
