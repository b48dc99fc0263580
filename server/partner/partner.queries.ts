import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import { wordBegins } from '../database/like.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.codes.ts';
import { nameKey } from '../kernel/person-name.ts';
import type { PartnerKind } from './partner.codes.ts';

export interface PartnerRow {
  id: string;
  kind: PartnerKind;
  name: string;
  nameKey: string;
  officeId: string | null;
  regionId: number | null;
  /** Of its people without a group whom no public budget pays for. */
  ecosystem: Ecosystem | null;
  version: number;
}

const COLUMNS =
  'p.id, p.kind, p.name, p.name_key as "nameKey", p.office_id as "officeId", p.region_id as "regionId", p.ecosystem, p.version';

/** The viewer's partners as an ordinary predicate; row security says the same. */
function partnerScope(viewer: Viewer, values: unknown[]): string {
  switch (viewer.scopeKind) {
    case 'COUNTRY':
    case 'REGISTER':
      return 'true';
    case 'OFFICE':
      return `(p.office_id is null or p.office_id = ${place(values, viewer.officeId)}::uuid)`;
    default:
      return `p.id = any (${place(values, viewer.partnerIds)}::uuid[])`;
  }
}

export function partnersByIds(sql: Sql, ids: readonly string[]): Promise<PartnerRow[]> {
  return sql.query<PartnerRow>({
    name: 'partners_by_ids',
    text: `select ${COLUMNS} from partner p where p.id = any ($1::uuid[])`,
    values: [ids],
  });
}

export interface PartnerListQuestion {
  readonly kind: PartnerKind | null;
  readonly search: string | null;
  readonly first: number;
  readonly after: string | null;
}

const BY_NAME: Keyset<PartnerRow> = {
  by: [
    ['p.name_key', 'text'],
    ['p.id', 'uuid'],
  ],
  direction: 'asc',
  key: (row) => [row.nameKey, row.id],
};

export function partnersPage(sql: Sql, viewer: Viewer, question: PartnerListQuestion): Promise<Page<PartnerRow>> {
  const values: unknown[] = [];
  const where = [partnerScope(viewer, values)];
  if (question.kind) where.push(`p.kind = ${place(values, question.kind)}`);
  const key = question.search ? nameKey(question.search) : '';
  if (key) where.push(wordBegins('p.name_key', key, values));
  return listPage(sql, {
    columns: COLUMNS,
    from: 'partner p',
    where,
    values,
    keyset: BY_NAME,
    first: question.first,
    after: question.after,
  });
}

export interface PartnerNameRow {
  name: string;
  validFrom: string;
  validTo: string | null;
}

/** Names an organisation bore, newest first. */
export function partnerNames(sql: Sql, partnerId: string): Promise<PartnerNameRow[]> {
  return sql.query<PartnerNameRow>({
    name: 'partner_names',
    text: `select name, valid_from as "validFrom", valid_to as "validTo" from partner_name
      where partner_id = $1 order by valid_from desc`,
    values: [partnerId],
  });
}

export interface PartnerContactRow {
  id: string;
  name: string;
  position: string | null;
  phone: string | null;
  email: string | null;
}

export function partnerContacts(sql: Sql, partnerId: string): Promise<PartnerContactRow[]> {
  return sql.query<PartnerContactRow>({
    name: 'partner_contacts',
    text: 'select id, name, position, phone, email from partner_contact where partner_id = $1 order by place',
    values: [partnerId],
  });
}
