import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { MemberEventKind, MemberEventState } from './member-event.codes.ts';
import { EVENT, type MemberEventRow } from './member-event.queries.ts';

export interface EventFilter extends RegionFilter {
  readonly state?: MemberEventState | null;
  readonly kind?: MemberEventKind | null;
  readonly partnerId?: string | null;
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
  const { state, kind, partnerId } = filter;
  const values: unknown[] = [];
  const where = [scopePredicate(viewer, 'e', values)];
  if (state) where.push(inState[state]);
  if (kind) where.push(`e.kind = ${place(values, kind)}`);
  if (partnerId) where.push(`e.partner_id = ${place(values, partnerId)}::uuid`);
  where.push(...inRegion('e', filter, values));
  return listPage<MemberEventRow>(sql, {
    ...{ columns: EVENT, from: 'member_event e', where, values, keyset: longestWaiting, first, after },
  });
}
