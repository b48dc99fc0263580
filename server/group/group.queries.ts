import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import { wordBegins } from '../database/like.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.codes.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Month } from '../kernel/month.ts';
import { nameKey } from '../kernel/person-name.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { GroupOrder, GroupPhase, GroupStage, WadahType } from './group.codes.ts';
import { inPhase } from './group-phase.queries.ts';

/** A group as lists and pages show it, named as the API names it. */
export interface GroupRow {
  id: string;
  partnerId: string;
  name: string;
  nameKey: string;
  regionId: number;
  sectorCode: string | null;
  ecosystem: Ecosystem | null;
  estimatedWorkers: number | null;
  stage: GroupStage;
  nextStep: string | null;
  nextStepOn: CalendarDate | null;
  contactName: string | null;
  contactPhone: string | null;
  responsibleId: string | null;
  npp: string | null;
  wadahType: WadahType | null;
  closedAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

const COLUMNS = `g.id, g.partner_id as "partnerId", g.name, g.name_key as "nameKey", g.region_id as "regionId",
  g.sector as "sectorCode", g.ecosystem, g.estimated_workers as "estimatedWorkers", g.stage, g.next_step as "nextStep",
  g.next_step_on as "nextStepOn", g.contact_name as "contactName", g.contact_phone as "contactPhone",
  g.responsible_id as "responsibleId", g.npp, g.wadah_type as "wadahType", g.closed_at as "closedAt", g.version,
  g.created_at as "createdAt", g.updated_at as "updatedAt"`;

/** The viewer's groups as an ordinary predicate; row security says the same. */
export function groupScope(viewer: Viewer, alias: string, values: unknown[]): string {
  return viewer.scopeKind === 'GROUP'
    ? `${alias}.id = any (${place(values, viewer.groupIds)}::uuid[])`
    : scopePredicate(viewer, alias, values);
}

/** Groups by their ids, in no order; those out of scope are missing. */
export function groupsByIds(sql: Sql, viewer: Viewer, ids: readonly string[]): Promise<GroupRow[]> {
  const values: unknown[] = [ids];
  const scope = groupScope(viewer, 'g', values);
  return sql.query<GroupRow>({
    text: `select ${COLUMNS} from partner_group g where g.id = any ($1::uuid[]) and ${scope}`,
    values,
  });
}

export interface GroupFilter extends RegionFilter {
  readonly partnerId?: string | null;
  readonly stage?: GroupStage | null;
  readonly ecosystem?: Ecosystem | null;
  readonly sector?: string | null;
  readonly phase?: GroupPhase | null;
  /** True: before the signature. */
  readonly unsigned?: boolean | null;
  readonly search?: string | null;
  /** True: only closed ones; else only open ones. */
  readonly closed?: boolean | null;
}

function predicates(viewer: Viewer, filter: GroupFilter, present: Month, values: unknown[]): string[] {
  const where = [groupScope(viewer, 'g', values), `g.closed_at is ${filter.closed ? 'not null' : 'null'}`];
  if (filter.partnerId) where.push(`g.partner_id = ${place(values, filter.partnerId)}::uuid`);
  if (filter.stage) where.push(`g.stage = ${place(values, filter.stage)}`);
  if (filter.ecosystem) where.push(`g.ecosystem = ${place(values, filter.ecosystem)}`);
  if (filter.sector) where.push(`g.sector = ${place(values, filter.sector)}`);
  if (filter.phase) {
    const open = [...where];
    where.push(inPhase(filter.phase, open.join(' and '), present, values));
  }
  if (filter.unsigned !== null && filter.unsigned !== undefined)
    where.push(`g.stage ${filter.unsigned ? '<>' : '='} 'SIGNED'`);
  where.push(...inRegion('g', filter, values));
  const key = filter.search ? nameKey(filter.search) : '';
  if (key) where.push(wordBegins('g.name_key', key, values));
  return where;
}

const NO_DAY = '9999-12-31';
const ORDERS: Record<GroupOrder, Keyset<GroupRow>> = {
  NAME: {
    by: [
      ['g.name_key', 'text'],
      ['g.id', 'uuid'],
    ],
    direction: 'asc',
    key: (g) => [g.nameKey, g.id],
  },
  NEXT_STEP: {
    by: [
      [`(g.stage = 'SIGNED')`, 'boolean'],
      [`(coalesce(g.next_step_on, date '${NO_DAY}'))`, 'date'],
      ['g.name_key', 'text'],
      ['g.id', 'uuid'],
    ],
    direction: 'asc',
    key: (g) => [String(g.stage === 'SIGNED'), g.nextStepOn ?? NO_DAY, g.nameKey, g.id],
  },
};

export interface GroupListQuestion {
  readonly filter: GroupFilter;
  readonly orderBy: GroupOrder;
  readonly first: number;
  readonly after: string | null;
  /** What phases are told by. */
  readonly present: Month;
}

export function groupsPage(sql: Sql, viewer: Viewer, question: GroupListQuestion): Promise<Page<GroupRow>> {
  const { filter, orderBy, first, after, present } = question;
  const values: unknown[] = [];
  const where = predicates(viewer, filter, present, values);
  return listPage(sql, {
    ...{ columns: COLUMNS, from: 'partner_group g', where, values },
    ...{ keyset: ORDERS[orderBy], first, after },
  });
}
