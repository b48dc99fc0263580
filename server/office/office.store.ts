import type { Act } from '../database/act.ts';

/** One office at a time changes what it serves: two that take the same regency would not see each other. */
export function alone(act: Act): Promise<object[]> {
  return act.sql.query({ name: 'office_alone', text: 'lock table office_regency in share row exclusive mode' });
}

/** Lets the office serve exactly these. The database takes everybody who lives there along. */
export async function serve(act: Act, officeId: string, regencyIds: readonly number[]): Promise<void> {
  await act.sql.query({
    name: 'office_regencies_left',
    text: 'delete from office_regency where office_id = $1 and regency_id <> all ($2::integer[])',
    values: [officeId, regencyIds],
  });
  await act.sql.query({
    name: 'office_regencies_served',
    text: `insert into office_regency (regency_id, office_id) select x, $1 from unnest($2::integer[]) x
      on conflict (regency_id) do update set office_id = excluded.office_id where office_regency.office_id <> excluded.office_id`,
    values: [officeId, regencyIds],
  });
}
