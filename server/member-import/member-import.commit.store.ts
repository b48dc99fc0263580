import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';

export interface Committing {
  id: string;
  partner_id: string;
  file_name: string;
  new_rows: number;
  changed_rows: number;
  group_id: string | null;
  mou_id: string | null;
  enrol_from: Month | null;
  enrol_months: number;
  enrol_new_only: boolean;
}

/**
 * A member that somebody touched since the check keeps what it has now. What was written is noted in a table of its own,
 * because a planner that knows nothing of a statement's own output compares each row with each.
 */
export async function updateMembers(sql: Sql, importId: string, day: string, at: Date): Promise<void> {
  await sql.query({ text: 'create temporary table written (member_id uuid primary key) on commit drop' });
  await sql.query({
    text: `
      with done as (
        update member m set
               name = case when r.name_key <> m.name_key then r.name else m.name end, name_key = r.name_key,
               birth_date = coalesce(r.birth_date, m.birth_date), sex = coalesce(r.sex, m.sex),
               mother_name = coalesce(r.mother_name, m.mother_name), address = coalesce(r.address, m.address),
               rt = coalesce(r.rt, m.rt), rw = coalesce(r.rw, m.rw), village_id = r.target_village_id,
               phone = coalesce(r.phone, m.phone), occupation = coalesce(r.occupation, m.occupation),
               sector = coalesce(r.sector, m.sector), income = coalesce(r.income, m.income),
               category = coalesce(r.category, m.category), payer = coalesce(r.payer, m.payer), kpj = coalesce(r.kpj, m.kpj),
               status_since = case when m.kpj is null and r.kpj is not null then $2::date else m.status_since end,
               blocks = r.blocks, warnings = r.warnings, import_id = r.import_id, version = m.version + 1, updated_at = $3
          from member_import_row r
         where r.import_id = $1 and r.outcome = 'CHANGED' and m.id = r.member_id and m.partner_id = r.partner_id
           and m.version = r.member_version and m.end_reason is null
        returning m.id)
      insert into written select id from done`,
    values: [importId, day, at],
  });
}

/** A person who became a member of the partner since the check, by whatever way, is not entered twice. */
export async function addMembers(sql: Sql, importId: string, hashKeyId: number, day: string, at: Date): Promise<void> {
  await sql.query({
    text: 'create temporary table people (nik_hash bytea primary key, person_id uuid not null) on commit drop',
  });
  await sql.query({
    text: `insert into people select p.nik_hash, p.person_id from person_ids(
             (select array_agg(distinct r.nik_hash) from member_import_row r where r.import_id = $1 and r.outcome = 'NEW'), $2) p`,
    values: [importId, hashKeyId],
  });
  await sql.query({ text: 'analyze people' });
  await sql.query({
    text: `
      with added as (
        insert into member (id, partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex,
                            mother_name, address, rt, rw, village_id, district_id, regency_id, province_id, phone, occupation,
                            sector, income, category, payer, kpj, status_since, status_note, blocks, warnings, import_id,
                            group_id, mou_id, version, created_at, updated_at)
        select r.member_id, r.partner_id, p.person_id, r.segment, r.nik_cipher, r.nik_hash, r.nik_mask, r.name, r.name_key,
               r.birth_date, r.sex, r.mother_name, r.address, r.rt, r.rw, r.target_village_id, 0, 0, 0, r.phone, r.occupation,
               r.sector, r.income, r.category, r.payer, r.kpj, $2, r.note, r.blocks, r.warnings, r.import_id, i.group_id, i.mou_id, 1, $3, $3
          from member_import_row r join member_import i on i.id = r.import_id join people p on p.nik_hash = r.nik_hash
         where r.import_id = $1 and r.outcome = 'NEW' order by r.row_number
        on conflict (partner_id, person_id, segment) do nothing
        returning id)
      insert into written select id from added`,
    values: [importId, day, at],
  });
}

/** People of the list who were members before come into the group and under the agreement where they had none. */
export async function putIntoGroup(sql: Sql, { id, group_id, mou_id }: Committing, at: Date): Promise<void> {
  await sql.query({
    text: `
      with joining as (
        update member_import_row r
           set joined = array_remove(array[case when m.group_id is null and $2::uuid is not null then 'GROUP' end,
                                           case when m.mou_id is null and $3::uuid is not null then 'MOU' end], null)
          from member m
         where r.import_id = $1 and r.outcome in ('CHANGED', 'UNCHANGED') and m.id = r.member_id and m.partner_id = r.partner_id
           and m.end_reason is null and ((m.group_id is null and $2::uuid is not null) or (m.mou_id is null and $3::uuid is not null))
        returning r.member_id)
      update member m set group_id = coalesce(m.group_id, $2::uuid), mou_id = coalesce(m.mou_id, $3::uuid), version = m.version + 1, updated_at = $4
        from joining j where m.id = j.member_id`,
    values: [id, group_id, mou_id, at],
  });
}

/** Rows whose member was not written come back as refused; as a rule there are none, and then nothing is looked for. */
export async function giveBackStale(sql: Sql, importId: string, expected: number): Promise<void> {
  const [written] = await sql.query<{ n: number }>({ text: 'select count(*)::integer as n from written' });
  if (written?.n === expected) return;
  await sql.query({ text: 'analyze written' });
  await sql.query({
    text: `update member_import_row r set outcome = 'REFUSED', warned = false, codes = codes || '{CHANGED_SINCE_CHECK}',
                  issues = issues || '[{"column": "nik", "code": "CHANGED_SINCE_CHECK", "level": "BLOCKS_SAVING", "params": {}}]'
            where r.import_id = $1 and r.outcome in ('NEW', 'CHANGED') and not exists (select from written w where w.member_id = r.member_id)`,
    values: [importId],
  });
}

export async function committingImport(sql: Sql, id: string): Promise<Committing | undefined> {
  const [row] = await sql.query<Committing>({
    text: `select id, partner_id, file_name, new_rows, changed_rows, group_id, mou_id,
                  to_char(enrol_from, 'YYYY-MM') as enrol_from, enrol_months, enrol_new_only
             from member_import where id = $1 and state = 'COMMITTING' for update`,
    values: [id],
  });
  return row;
}

export async function markCommitted(
  sql: Sql,
  id: string,
  by: Pick<Viewer, 'userId' | 'name'>,
  at: Date,
): Promise<void> {
  await sql.query({
    text: `update member_import set state = 'COMMITTED', committed_at = $2, committed_by = $3, committed_by_name = $4 where id = $1`,
    values: [id, at, by.userId, by.name],
  });
}
