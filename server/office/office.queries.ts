import type { Sql } from '../database/sql.ts';

export interface OfficeRow {
  id: string;
  code: string;
  name: string;
}

export function officesByIds(sql: Sql, ids: readonly string[]): Promise<OfficeRow[]> {
  return sql.query<OfficeRow>({
    name: 'offices_by_ids',
    text: 'select id, code, name from office where id = any ($1::uuid[])',
    values: [ids],
  });
}

/** All offices by name: some three hundred in the country, a short list for a form's choice. */
export function allOffices(sql: Sql): Promise<OfficeRow[]> {
  return sql.query<OfficeRow>({ name: 'all_offices', text: 'select id, code, name from office order by name, id' });
}
