import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { lapsePredicates } from '../cover/lapse.queries.ts';
import type { LapseRange } from '../cover/lapse.ts';
import { behindCursor, type Keyset, orderOf } from '../database/keyset.ts';
import { type Page, pageSize, toPage } from '../database/page.ts';
import type { Sql, Statement } from '../database/sql.ts';
import { statementName } from '../database/statement-name.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.codes.ts';
import { SUBSIDISED_ECOSYSTEM } from '../ecosystem/ecosystem-of-people.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { nameWords } from '../kernel/person-name.ts';
import type { PartnerKind } from '../partner/partner.codes.ts';
import type { PartnerRow } from '../partner/partner.queries.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { MemberCategory, Payer, Segment } from './member.check.ts';
import type { MemberEndReason, MemberOrder, MemberStatus } from './member.codes.ts';
import { allMemberFields, memberColumns, memberJoins } from './member.columns.ts';

/** One member as lists and pages show it: flat, named as the API names it, with the partner's own columns beside it. */
export interface MemberRow {
  id: string;
  partnerId: string;
  segment: Segment;
  maskedNik: string;
  name: string;
  nameKey: string;
  birthDate: CalendarDate;
  birthYear: number;
  sex: 'MALE' | 'FEMALE';
  motherName: string | null;
  address: string | null;
  rt: string | null;
  rw: string | null;
  villageId: number;
  phone: string | null;
  occupationCode: string;
  sectorCode: string | null;
  income: string | null;
  category: MemberCategory | null;
  payer: Payer;
  kpj: string | null;
  status: MemberStatus;
  endReason: MemberEndReason | null;
  statusSince: CalendarDate;
  statusNote: string | null;
  blocks: string[];
  warnings: string[];
  sendable: boolean;
  groupId: string | null;
  mouId: string | null;
  /** Only where it was read along, see GROUP_NAME; null without a group or with one out of sight. */
  groupName?: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  partner: PartnerRow;
}

type SqlRow = Omit<MemberRow, 'partner'> & {
  partnerKind: PartnerKind;
  partnerName: string;
  partnerNameKey: string;
  partnerOfficeId: string | null;
  partnerRegionId: number | null;
  partnerEcosystem: Ecosystem | null;
  partnerVersion: number;
};

function rowOf(row: SqlRow): MemberRow {
  const partner: PartnerRow = {
    id: row.partnerId,
    kind: row.partnerKind,
    name: row.partnerName,
    nameKey: row.partnerNameKey,
    officeId: row.partnerOfficeId,
    regionId: row.partnerRegionId,
    ecosystem: row.partnerEcosystem,
    version: row.partnerVersion,
  };
  return Object.assign(row, { partner });
}

export interface MemberFilter extends RegionFilter {
  readonly partnerId?: string | null;
  readonly status?: MemberStatus | null;
  readonly endReason?: MemberEndReason | null;
  readonly segment?: Segment | null;
  readonly category?: MemberCategory | null;
  readonly occupation?: string | null;
  readonly sendable?: boolean | null;
  readonly importId?: string | null;
  readonly groupId?: string | null;
  readonly mouId?: string | null;
  readonly ecosystem?: Ecosystem | null;
  readonly groupSector?: string | null;
  /** Registered, with a last paid month in this range. */
  readonly paidUntil?: LapseRange | null;
  readonly nikHash?: Buffer | null;
  readonly kpj?: string | null;
  readonly name?: string | null;
}

/** One member of the viewer's, or null: absent and out of scope are the same answer. */
export async function memberById(
  sql: Sql,
  viewer: Viewer,
  id: string,
  fields: ReadonlySet<string> = allMemberFields,
): Promise<MemberRow | null> {
  const values: unknown[] = [id];
  const scope = scopePredicate(viewer, 'm', values);
  const text = `select ${memberColumns(fields)} from member m ${memberJoins(fields)} where m.id = $1 and ${scope}`;
  const rows = await sql.query<SqlRow>({ name: statementName('member', text), text, values });
  return rows[0] ? rowOf(rows[0]) : null;
}

/** Writes a new member and reads it back in the same breath. The insert has to be the same text each time. */
export function memberInsert(
  insert: Required<Pick<Statement, 'text' | 'values'>>,
  fields: ReadonlySet<string>,
): Statement {
  const text = `with made as (${insert.text} returning *) select ${memberColumns(fields)} from made m ${memberJoins(fields)}`;
  return { name: statementName('member_insert', text), text, values: insert.values };
}

/** The row of memberInsert(). */
export const insertedMember = (row: object): MemberRow => rowOf(row as SqlRow);

/** Members by their ids, in no order; those out of scope are missing. */
export async function membersByIds(sql: Sql, viewer: Viewer, ids: readonly string[]): Promise<MemberRow[]> {
  const values: unknown[] = [ids];
  const scope = scopePredicate(viewer, 'm', values);
  const rows = await sql.query<SqlRow>({
    text: `select ${memberColumns(allMemberFields)} from member m join partner p on p.id = m.partner_id where m.id = any ($1::uuid[]) and ${scope}`,
    values,
  });
  return rows.map(rowOf);
}

export const memberOrderings: Record<MemberOrder, Keyset<MemberRow>> = {
  NAME: {
    by: [
      ['m.name_key', 'text'],
      ['m.id', 'uuid'],
    ],
    direction: 'asc',
    key: (row) => [row.nameKey, row.id],
  },
  NEWEST: { by: [['m.id', 'uuid']], direction: 'desc', key: (row) => [row.id] },
  VILLAGE: {
    by: [
      ['m.village_id', 'integer'],
      ['m.name_key', 'text'],
      ['m.id', 'uuid'],
    ],
    direction: 'asc',
    key: (row) => [row.villageId, row.nameKey, row.id],
  },
};

/** The filter and the scope as ordinary predicates; the same text serves the list, its count and its export. */
export function memberPredicates(viewer: Viewer, filter: MemberFilter, values: unknown[]): string[] {
  const where = [scopePredicate(viewer, 'm', values)];
  const equal = (column: string, value: unknown, cast: string) => {
    if (value !== null && value !== undefined) where.push(`m.${column} = ${place(values, value)}::${cast}`);
  };
  equal('partner_id', filter.partnerId, 'uuid');
  equal('status', filter.status, 'text');
  equal('end_reason', filter.endReason, 'text');
  equal('segment', filter.segment, 'text');
  equal('category', filter.category, 'text');
  equal('occupation', filter.occupation, 'text');
  equal('sendable', filter.sendable, 'boolean');
  equal('import_id', filter.importId, 'uuid');
  equal('group_id', filter.groupId, 'uuid');
  equal('mou_id', filter.mouId, 'uuid');
  equal('nik_hash', filter.nikHash, 'bytea');
  equal('kpj', filter.kpj, 'text');
  if (filter.ecosystem) where.push(ofEcosystem(filter.ecosystem, values));
  if (filter.groupSector)
    where.push(
      `m.group_id in (select g.id from partner_group g where g.sector = ${place(values, filter.groupSector)})`,
    );
  if (filter.paidUntil) where.push(`m.id in (${lapsingMembers(viewer, filter, filter.paidUntil, values)})`);
  return [...where, ...inRegion('m', filter, values)];
}

/** Members of an ecosystem, as ecosystemOfPeople() tells it. */
function ofEcosystem(ecosystem: Ecosystem, values: unknown[]): string {
  const wanted = place(values, ecosystem);
  const subsidised = `m.mou_id in (select a.id from mou a where a.payer = 'SUBSIDY')`;
  const ofPartner = `m.partner_id in (select p.id from partner p where p.ecosystem = ${wanted})`;
  const alone =
    ecosystem === SUBSIDISED_ECOSYSTEM
      ? `(${ofPartner} or ${subsidised})`
      : `${ofPartner} and (m.mou_id is null or not ${subsidised})`;
  return `(m.group_id in (select g.id from partner_group g where g.ecosystem = ${wanted}) or m.group_id is null and ${alone})`;
}

/** Said with the partner again, by which the cover of members is kept in order. */
function lapsingMembers(viewer: Viewer, { partnerId }: MemberFilter, range: LapseRange, values: unknown[]): string {
  const where = [...lapsePredicates(viewer, 'v', { range, partnerId: partnerId ?? null }, values), 'v.live'];
  return `select v.member_id from member_cover v where ${where.join(' and ')}`;
}

/**
 * A search by name goes the other way round: candidate ids first, by the beginnings of the typed words, then the rows
 * under row security. Without this the planner would read the whole list in its order.
 */
export function memberSource(viewer: Viewer, filter: MemberFilter, values: unknown[]): string {
  const words = filter.name ? nameWords(filter.name) : [];
  if (words.length === 0) return 'member m';
  // the longest word first: it leaves the fewest candidates
  const typed = place(
    values,
    [...words].sort((a, b) => b.length - a.length),
  );
  const partners = filter.partnerId ? [filter.partnerId] : viewer.partnerIds.length > 0 ? viewer.partnerIds : null;
  const among = partners
    ? `${place(values, partners)}::uuid[]`
    : '(select coalesce(array_agg(x.id), array[]::uuid[]) from partner x)';
  return `member_ids_by_words(${among}, ${typed}::text[]) found (id) join member m on m.id = found.id`;
}

export interface MemberListQuestion {
  readonly filter: MemberFilter;
  readonly orderBy: MemberOrder;
  readonly first: number;
  readonly after: string | null;
  /** Fields of the API to read; all when left out. */
  readonly fields?: ReadonlySet<string>;
}

/** The statement of a members page; its own function so that its plan can be looked at. */
export function membersStatement(viewer: Viewer, question: MemberListQuestion) {
  const { filter, orderBy, first, after, fields = allMemberFields } = question;
  const values: unknown[] = [];
  const order = memberOrderings[orderBy];
  const from = memberSource(viewer, filter, values);
  const where = memberPredicates(viewer, filter, values);
  if (after) where.push(behindCursor(order, after, values));
  const text = `select ${memberColumns(fields)} from ${from} ${memberJoins(fields)}
    where ${where.join(' and ')} order by ${orderOf(order)} limit ${pageSize(first) + 1}`;
  return { ...oneFor(filter, 'members', text), text, values };
}

export async function membersPage(sql: Sql, viewer: Viewer, question: MemberListQuestion): Promise<Page<MemberRow>> {
  const rows = await sql.query<SqlRow>(membersStatement(viewer, question));
  return toPage(rows.map(rowOf), question.first, memberOrderings[question.orderBy].key, () =>
    membersTotal(sql, viewer, question.filter),
  );
}

/** Counted only when asked for: over a large scope this reads an index, not a page. */
export async function membersTotal(sql: Sql, viewer: Viewer, filter: MemberFilter): Promise<number> {
  const values: unknown[] = [];
  const from = memberSource(viewer, filter, values);
  const where = memberPredicates(viewer, filter, values);
  const text = `select count(*)::integer as total from ${from} where ${where.join(' and ')}`;
  const [row] = await sql.query<{ total: number }>({ ...oneFor(filter, 'members_total', text), text, values });
  return row?.total ?? 0;
}

/** A name, and with it one plan, where any value narrows the list about as much; an agreement holds ten people or all. */
function oneFor(filter: MemberFilter, stem: string, text: string) {
  const { mouId, groupId, importId, regionId, paidUntil, ecosystem, groupSector } = filter;
  const varies = mouId || groupId || importId || regionId || paidUntil || ecosystem || groupSector;
  return varies ? {} : { name: statementName(stem, text) };
}
