import type { Sql } from '../database/sql.ts';
import type { OfficeKind } from './office.codes.ts';

export interface OfficeRow {
  id: string;
  code: string;
  name: string;
  kind: OfficeKind;
  parentId: string | null;
  regencyIds: number[];
  address: string | null;
  phone: string | null;
  version: number;
}

const COLUMNS = `o.id, o.code, o.name, o.kind, o.parent_id as "parentId", o.regencies as "regencyIds", o.address, o.phone, o.version`;

export function officesByIds(sql: Sql, ids: readonly string[]): Promise<OfficeRow[]> {
  return sql.query<OfficeRow>({
    name: 'offices_by_ids',
    text: `select ${COLUMNS} from office o where o.id = any ($1::uuid[])`,
    values: [ids],
  });
}

/** The offices that serve these regencies; each regency has one at most. */
export function officesOfRegencies(sql: Sql, ids: readonly number[]): Promise<OfficeRow[]> {
  return sql.query<OfficeRow>({
    name: 'offices_of_regencies',
    text: `select ${COLUMNS} from office o where o.id in (select r.office_id from office_regency r where r.regency_id = any ($1::integer[]))`,
    values: [ids],
  });
}

/** All offices by name: some three hundred in the country, a short list for a form's choice. */
export function allOffices(sql: Sql): Promise<OfficeRow[]> {
  return sql.query<OfficeRow>({ name: 'all_offices', text: `select ${COLUMNS} from office o order by o.name, o.id` });
}

export function officeByCode(sql: Sql, code: string): Promise<OfficeRow[]> {
  return sql.query<OfficeRow>({
    name: 'office_by_code',
    text: `select ${COLUMNS} from office o where o.code = $1`,
    values: [code],
  });
}

/** The offices directly below some. */
export function officesBelow(sql: Sql, officeIds: readonly string[]): Promise<OfficeRow[]> {
  return sql.query<OfficeRow>({
    name: 'offices_below',
    text: `select ${COLUMNS} from office o where o.parent_id = any ($1::uuid[]) order by o.name, o.id`,
    values: [officeIds],
  });
}

/** Which of these regencies another office serves, and which office that is. */
export function servedByOthers(
  sql: Sql,
  officeId: string,
  regencyIds: readonly number[],
): Promise<{ regencyId: number; office: string }[]> {
  return sql.query({
    name: 'regencies_of_others',
    text: `select r.regency_id as "regencyId", o.name as office from office_regency r join office o on o.id = r.office_id
      where r.regency_id = any ($2::integer[]) and r.office_id <> $1`,
    values: [officeId, regencyIds],
  });
}

/** How many of the viewer's partners each office answers for. */
export function partnerCountsByOffice(sql: Sql, ids: readonly string[]): Promise<{ id: string; partners: number }[]> {
  return sql.query({
    name: 'partner_counts_by_office',
    text: `select p.office_id as id, count(*)::integer as partners from partner p
      where p.office_id = any ($1::uuid[]) group by p.office_id`,
    values: [ids],
  });
}
