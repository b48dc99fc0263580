import { expect, it } from 'vitest';
import type { OwnerSql } from '../../support/owner-sql.ts';

/** Every index, key, check and trigger of the tables, with whether it is in force, one line each. */
export async function tableUpkeep(sql: OwnerSql): Promise<readonly string[]> {
  const rows = await sql.all<{ line: string }>(
    `select concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid) as line
       from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
     union all
     select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated, conenforced)
       from pg_constraint where connamespace = 'public'::regnamespace
     union all
     select concat_ws(' ', t.tgrelid::regclass, coalesce(k.conname, t.tgname), t.tgfoid::regproc, t.tgenabled)
       from pg_trigger t join pg_class c on c.oid = t.tgrelid left join pg_constraint k on k.oid = t.tgconstraint
      where c.relnamespace = 'public'::regnamespace
      order by 1`,
  );
  return rows.map(({ line }) => line);
}

/** What rests while the demo is loaded is back afterwards, and what it would have done is done. */
export function describeUpkeep(sql: () => OwnerSql, before: () => readonly string[]): void {
  it('leaves every index, key and trigger in force, as the migrations made them', async () => {
    const after = await tableUpkeep(sql());
    expect(after.length).toBeGreaterThan(1000);
    expect(after).toEqual(before());
  });

  it('puts everybody where the database puts whoever is written', async () => {
    const placed = await sql().one(
      `with again as (
         update member set district_id = 0, office_id = null where get_byte(nik_hash, 0) < 8
         returning (old.district_id, old.regency_id, old.province_id, old.office_id)
           is distinct from (new.district_id, new.regency_id, new.province_id, new.office_id) as moved)
       select count(*) > 5000 as many, count(*) filter (where moved)::integer as moved from again`,
    );
    expect(placed).toEqual({ many: true, moved: 0 });
  });
}
