import type { Sql } from '../database/sql.ts';

export interface Undoing {
  id: string;
  file_name: string;
  new_rows: number;
  changed_rows: number;
}

/**
 * The rows in a table of their own, with figures about it: the planner may know nothing of a list that was saved a minute
 * ago, and would compare each of its rows with each member.
 */
export async function listRows(sql: Sql, { id }: Undoing): Promise<void> {
  await sql.query({ text: 'create temporary table undone (member_id uuid primary key) on commit drop' });
  await sql.query({
    text: `create temporary table listed (member_id uuid primary key, partner_id uuid, outcome text, member_version integer, joined text[],
                                          changes text[], before jsonb) on commit drop`,
  });
  await sql.query({
    text: `insert into listed select r.member_id, r.partner_id, r.outcome, r.member_version, r.joined, r.changes, r.before
             from member_import_row r
            where r.import_id = $1 and r.member_id is not null and (r.outcome in ('NEW', 'CHANGED') or r.outcome = 'UNCHANGED' and r.joined <> '{}')`,
    values: [id],
  });
  await sql.query({ text: 'analyze listed' });
}

// every act on a member counts its version up: the saving by one, and by one more for a group or an agreement
const UNTOUCHED = 'm.version = r.member_version + 1 + least(cardinality(r.joined), 1)';

export async function putBack(sql: Sql, at: Date): Promise<void> {
  await sql.query({
    text: `
      with done as (
        update member m set
               name = b.name, name_key = b.name_key, birth_date = b.birth_date, sex = b.sex, mother_name = b.mother_name, address = b.address,
               rt = b.rt, rw = b.rw, village_id = b.village_id, phone = b.phone, occupation = b.occupation, sector = b.sector,
               income = b.income, category = b.category, payer = b.payer, kpj = b.kpj, status_since = b.status_since,
               blocks = b.blocks, warnings = b.warnings, import_id = b.import_id, group_id = b.group_id, mou_id = b.mou_id,
               version = m.version + 1, updated_at = $1
          from listed r cross join lateral jsonb_populate_record(null::member, r.before) b
         where r.outcome = 'CHANGED' and m.id = r.member_id and m.partner_id = r.partner_id and ${UNTOUCHED}
           and m.end_reason is null and r.before ? 'name_key'
           and not ('kpj' = any (r.changes) and exists (select from member_cover v where v.member_id = m.id))
        returning m.id)
      insert into undone select id from done`,
    values: [at],
  });
}

/** Who was a member before and only came into the list's group or under its agreement goes out of it again. */
export async function leaveGroup(sql: Sql, at: Date): Promise<void> {
  await sql.query({
    text: `
      update member m set group_id = case when 'GROUP' = any (r.joined) then null else m.group_id end,
                          mou_id = case when 'MOU' = any (r.joined) then null else m.mou_id end, version = m.version + 1, updated_at = $1
        from listed r
       where r.outcome = 'UNCHANGED' and m.id = r.member_id and m.partner_id = r.partner_id
         and m.version = r.member_version + 1 and m.end_reason is null`,
    values: [at],
  });
}

export async function removeNew(sql: Sql, { id }: Undoing): Promise<void> {
  await sql.query({
    text: `
      with gone as (
        delete from member m using listed r
         where r.outcome = 'NEW' and m.id = r.member_id and m.partner_id = r.partner_id and m.import_id = $1 and m.version = 1
           and not exists (select from member_cover v where v.member_id = m.id)
           and not exists (select from member_event e where e.member_id = m.id)
        returning m.id)
      insert into undone select id from gone`,
    values: [id],
  });
}

/** @returns how many members are as before */
export async function nameTheKept(sql: Sql, { id }: Undoing, total: number): Promise<number> {
  const [undone] = await sql.query<{ n: number }>({ text: 'select count(*)::integer as n from undone' });
  const n = undone?.n ?? 0;
  if (n < total) {
    await sql.query({ text: 'analyze undone' });
    await sql.query({
      text: `update member_import_row r set warned = true, codes = codes || '{KEPT_AT_UNDO}',
                    issues = issues || '[{"column": "nik", "code": "KEPT_AT_UNDO", "level": "WARNS", "params": {}}]'
              where r.import_id = $1 and r.outcome in ('NEW', 'CHANGED') and not exists (select from undone u where u.member_id = r.member_id)`,
      values: [id],
    });
  }
  return n;
}

export async function undoingImport(sql: Sql, id: string): Promise<Undoing | undefined> {
  const [row] = await sql.query<Undoing>({
    text: `select id, file_name, new_rows, changed_rows from member_import where id = $1 and state = 'UNDOING' for update`,
    values: [id],
  });
  return row;
}

export async function markUndone(sql: Sql, id: string, undone: number, at: Date): Promise<void> {
  await sql.query({
    text: `update member_import set state = 'UNDONE', undone_rows = $2, undone_at = $3 where id = $1`,
    values: [id, undone, at],
  });
}
