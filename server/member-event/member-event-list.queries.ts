import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { MemberEventKind, MemberEventState } from './member-event.codes.ts';
import { EVENT, type MemberEventRow } from './member-event.queries.ts';

export interface EventFilter {
  readonly state?: MemberEventState | null;
  readonly kind?: MemberEventKind | null;
  readonly partnerId?: string | null;
  readonly regionId?: number | null;
  readonly regionLevel?: 1 | 2 | 3 | 4 | null;
}

interface EventListQuestion {
  readonly filter: EventFilter;
  readonly first: number;
  readonly after: string | null;
}

const MISSES_PAPERS = `exists (select from member_event_document d where d.event_id = e.id and d.state = 'MISSING')`;
const inState: Readonly<Record<MemberEventState, string>> = {
  PAPERS_MISSING: `e.withdrawn_at is null and ${MISSES_PAPERS}`,
  COMPLETE: `e.withdrawn_at is null and not ${MISSES_PAPERS}`,
  WITHDRAWN: 'e.withdrawn_at is not null',
};

const REGION_COLUMNS = ['province_id', 'regency_id', 'district_id', 'village_id'] as const;

const longestWaiting: Keyset<MemberEventRow> = {
  by: [
    ['e.occurred_on', 'date'],
    ['e.id', 'uuid'],
  ],
  direction: 'asc',
  key: ({ occurredOn, id }) => [occurredOn, id],
};

/** What happened to members within the scope, the longest ago first. */
export function eventsPage(
  sql: Sql,
  viewer: Viewer,
  { filter, first, after }: EventListQuestion,
): Promise<Page<MemberEventRow>> {
  const { state, kind, partnerId, regionId, regionLevel } = filter;
  const values: unknown[] = [];
  const where = [scopePredicate(viewer, 'e', values)];
  if (state) where.push(inState[state]);
  if (kind) where.push(`e.kind = ${place(values, kind)}`);
  if (partnerId) where.push(`e.partner_id = ${place(values, partnerId)}::uuid`);
  if (regionId) where.push(`e.${REGION_COLUMNS[(regionLevel ?? 4) - 1]} = ${place(values, regionId)}::integer`);
  return listPage<MemberEventRow>(sql, {
    ...{ columns: EVENT, from: 'member_event e', where, values, keyset: longestWaiting, first, after },
  });
}
