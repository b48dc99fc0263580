import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { PlaceKeys } from './member-import.thread.ts';

/** What the rows of a list mean beside everything that is there already; all in SQL, a fixed number of statements. */

export interface Judged {
  readonly importId: string;
  readonly partnerId: string;
  /** The partner's own region, 0 for none: equal village names are looked for there first, and its members live there. */
  readonly homeId: number;
}

const CANDIDATES_SHOWN = 5;

/**
 * Asks the register once for every way of writing a village. Codes of former times lead to today's village. A code that
 * speaks of another village than the name does is refused when the register knows that name, because then one of the
 * two is wrong (codes of the statistics office look the same); a mere misspelling only warns.
 */
export async function resolvePlaces(
  sql: Sql,
  viewer: Viewer,
  { homeId }: Judged,
  places: readonly PlaceKeys[],
): Promise<void> {
  await sql.query({
    text: `create temporary table placed (place integer primary key, village_id integer, issues jsonb not null) on commit drop`,
  });
  const column = (index: number) => places.map((keys) => keys[index] ?? '');
  await sql.query({
    text: `
      insert into placed
      select w.place, case when f.code is null then r.village_id end,
             case when f.code is null then '[]'::jsonb
                  else jsonb_build_array(jsonb_build_object('column', f.col, 'code', f.code, 'level', 'BLOCKS_SAVING', 'params', f.params)) end
             || case when f.code is null and h.code is not null
                  then jsonb_build_array(jsonb_build_object('column', 'villageCode', 'code', h.code, 'level', 'WARNS', 'params', h.params)) else '[]'::jsonb end
        from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[]) w (place, code, village, district, regency)
       cross join lateral region_resolve(w.code, w.village, w.district, w.regency, $6) r
        left join region v on v.id = r.village_id
        left join lateral (select x.village_id, x.candidates from region_resolve('', w.village, w.district, w.regency, $6) x
                            where r.by_code and r.name_agrees is false) named on true
        left join lateral (select string_agg(c.label, '; ') as labels, count(*) as n from (
            select format('%s (%s, %s, %s)', k.name, d.name, g.name, k.code) as label
              from unnest(r.candidates) i (id) join region k on k.id = i.id
              join region d on d.id = k.district_id join region g on g.id = k.regency_id
             order by k.code limit ${CANDIDATES_SHOWN}) c) choice on true
       cross join lateral (select
          case when r.village_id is null and choice.n > 1 then 'VILLAGE_AMBIGUOUS'
               when r.village_id is null and choice.n = 1 then 'VILLAGE_SUGGESTED'
               when r.village_id is null then 'VILLAGE_UNKNOWN'
               when named.village_id is not null or cardinality(named.candidates) > 0 then 'VILLAGE_CODE_NAME_DIFFER'
               when $6 not in (0, v.province_id, v.regency_id, v.district_id, v.id) then 'VILLAGE_OUT_OF_SCOPE'
               when $7 not in (0, v.province_id, v.regency_id, v.district_id, v.id) then 'VILLAGE_OUT_OF_SCOPE' end as code,
          case when r.by_code or w.village = '' then 'villageCode' else 'village' end as col,
          case when r.village_id is null and choice.n > 0 then jsonb_build_object('candidates', choice.labels)
               when named.village_id is not null or cardinality(named.candidates) > 0 then jsonb_build_object('name', v.name)
               else '{}'::jsonb end as params) f
       cross join lateral (select
          case when r.outdated then 'VILLAGE_CODE_OUTDATED'
               when r.name_agrees is false then 'VILLAGE_NAME_DIFFERS'
               when w.code <> '' and not r.by_code then 'VILLAGE_CODE_UNKNOWN' end as code,
          case when r.village_id is null then '{}'::jsonb else jsonb_build_object('code', v.code, 'name', v.name) end as params) h`,
    values: [places.map((_, i) => i), column(0), column(1), column(2), column(3), homeId, viewer.regionId],
  });
  await sql.query({ text: 'analyze placed, staged' });
}

/**
 * Numbers that the partner holds beyond the viewer's own region. Only a viewer with a region needs this; the members
 * themselves stay out of sight.
 */
export async function findTaken(sql: Sql, viewer: Viewer, { partnerId }: Judged): Promise<void> {
  await sql.query({ text: 'create temporary table taken (nik_hash bytea, segment text) on commit drop' });
  if (viewer.regionId === 0) return;
  await sql.query({
    text: `insert into taken select t.nik_hash, t.segment
             from member_niks_taken($1, (select array_agg(distinct s.nik_hash) from staged s where s.nik_hash is not null)) t`,
    values: [partnerId],
  });
  await sql.query({ text: 'analyze taken' });
}

const issue = (column: string, code: string, level: string, params = `'{}'::jsonb`) =>
  `jsonb_build_object('column', ${column}, 'code', '${code}', 'level', '${level}', 'params', ${params})`;

/** What a list leaves out, a member keeps: these complaints about an empty cell fall where the member has a value. */
const FILLED_BY_MEMBER: Readonly<Record<string, string>> = {
  MISSING_MOTHER_NAME: 'm.mother_name is not null',
  MISSING_ADDRESS: 'm.address is not null',
  MISSING_CATEGORY: 'm.category is not null',
  MISSING_PHONE: 'm.phone is not null',
  MISSING_WAGE: 'm.income is not null',
  OCCUPATION_EMPTY: 'true',
  PAYER_EMPTY: 'true',
};
const keptBack = (code: string) =>
  `not case ${code} ${Object.entries(FILLED_BY_MEMBER)
    .map(([name, has]) => `when '${name}' then ${has}`)
    .join(' ')} else false end`;

/** A list that leaves a cell empty does not empty the member; capitals and signs of a name are no change. */
const CHANGES: Readonly<Record<string, string>> = {
  name: 's.name_key is distinct from m.name_key',
  birth_date: 's.given_birth_date <> m.birth_date',
  sex: 's.given_sex <> m.sex',
  mother_name: `s.mother_name is not null and upper(s.mother_name) is distinct from upper(m.mother_name)`,
  address: `s.address is not null and upper(s.address) is distinct from upper(m.address)`,
  rt: 's.rt is not null and s.rt is distinct from m.rt',
  rw: 's.rw is not null and s.rw is distinct from m.rw',
  village_id: 'p.village_id <> m.village_id',
  phone: 's.phone is not null and s.phone is distinct from m.phone',
  occupation: 's.given_occupation <> m.occupation',
  sector: 's.given_sector is not null and s.given_sector is distinct from m.sector',
  income: 's.income is not null and s.income is distinct from m.income',
  category: 's.category is not null and s.category is distinct from m.category',
  payer: 's.payer <> m.payer',
  kpj: 's.kpj is not null and s.kpj is distinct from m.kpj',
};
export const changeFields = Object.keys(CHANGES);

/**
 * One row of the import for each row of the file, with its outcome. Of rows with one NIK the first counts when all bear
 * the same name; otherwise none does, because nobody can tell whose number it is. Either way each names the others.
 */
export async function judgeRows(sql: Sql, viewer: Viewer, { importId, partnerId }: Judged): Promise<void> {
  const values: unknown[] = [importId, partnerId];
  const scope = scopePredicate(viewer, 'm', values);
  const limited = place(values, viewer.regionId !== 0);
  await sql.query({
    text: `
      insert into member_import_row (
        import_id, row_number, partner_id, office_id, province_id, regency_id, district_id, village_id, outcome, warned,
        nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex, mother_name, address, rt, rw, target_village_id,
        phone, occupation, sector, segment, income, category, payer, kpj, note, blocks, warnings, issues, codes, cells,
        member_id, member_version, changes, before)
      with twice as materialized (
        select nik_hash, segment, array_agg(row_number order by row_number) as row_numbers, count(distinct name_key) = 1 as one_name
          from staged where nik_hash is not null group by 1, 2 having count(*) > 1)
      select i.id, s.row_number, i.partner_id, i.office_id, i.province_id, i.regency_id, i.district_id, i.village_id,
             o.outcome, o.outcome <> 'REFUSED' and a.issues <> '[]',
             s.nik_cipher, s.nik_hash, s.nik_mask, s.name, s.name_key,
             case when m.id is null then s.birth_date else s.given_birth_date end,
             case when m.id is null then s.sex else s.given_sex end,
             s.mother_name, s.address, s.rt, s.rw, p.village_id, s.phone,
             case when m.id is null then s.occupation else s.given_occupation end,
             case when m.id is null then s.sector else s.given_sector end,
             s.segment, s.income, s.category, s.payer, s.kpj, s.note,
             case when m.id is null or s.blocks = '{}' then s.blocks
                  else array(select b from unnest(s.blocks) b where ${keptBack('b')}) end,
             s.warnings, a.issues,
             case when a.issues = '[]' then '{}' else array(select distinct e ->> 'code' from jsonb_array_elements(a.issues) e) end,
             s.cells,
             case o.outcome when 'REFUSED' then m.id when 'NEW' then uuidv7() else m.id end, m.version,
             case when o.outcome = 'CHANGED' then o.changes else '{}' end,
             case when o.outcome = 'CHANGED' then (
               select jsonb_object_agg(e.key, e.value) from jsonb_each(to_jsonb(m)) e
                where e.key in (${[...changeFields, 'name_key', 'status', 'status_since', 'status_note', 'blocks', 'warnings', 'import_id', 'group_id', 'mou_id'].map((f) => `'${f}'`).join(', ')})) end
        from staged s
        join member_import i on i.id = $1
        left join placed p on p.place = s.place
        left join twice d on d.nik_hash = s.nik_hash and d.segment = s.segment
        left join member m on m.partner_id = $2::uuid and m.nik_hash = s.nik_hash and m.segment = s.segment and ${scope}
        left join taken t on ${limited} and m.id is null and t.nik_hash = s.nik_hash and t.segment = s.segment
       cross join lateral (select
          case when m.id is null or s.issues = '[]' then s.issues
               else coalesce((select jsonb_agg(e) from jsonb_array_elements(s.issues) e where ${keptBack(`e ->> 'code'`)}), '[]') end
          || coalesce(p.issues, '[]')
          || case when d.nik_hash is null then '[]'::jsonb
                  when d.one_name and s.row_number = d.row_numbers[1]
                    then jsonb_build_array(${issue(`'nik'`, 'DUPLICATE_KEPT', 'WARNS', 'others.params')})
                  else jsonb_build_array(${issue(`'nik'`, 'DUPLICATE_IN_FILE', 'BLOCKS_SAVING', 'others.params')}) end
          || case when t.nik_hash is not null then jsonb_build_array(${issue(`'nik'`, 'MEMBER_OUT_OF_REGION', 'BLOCKS_SAVING')})
                  when m.end_reason = 'DECEASED' then jsonb_build_array(${issue(`'nik'`, 'MEMBER_DECEASED', 'BLOCKS_SAVING')})
                  when m.end_reason is not null then jsonb_build_array(${issue(`'nik'`, 'MEMBER_HAS_ENDED', 'BLOCKS_SAVING')})
                  else '[]'::jsonb end as issues
          from (select jsonb_build_object('rows', (select string_agg(n::text, ', ') from unnest(d.row_numbers[:6]) n where n <> s.row_number)) as params) others) a
       cross join lateral (select array_remove(array[${Object.entries(CHANGES)
         .map(([name, differs]) => `case when ${differs} then '${name}' end`)
         .join(', ')}], null) as fields) c
       cross join lateral (select c.fields as changes,
          case when a.issues @> '[{"level":"BLOCKS_SAVING"}]' then 'REFUSED'
               when m.id is null then 'NEW' when c.fields = '{}' then 'UNCHANGED' else 'CHANGED' end as outcome) o`,
    values,
  });
}

/** Counts and kinds of problems, kept with the import: reading a list again must not add up 78,000 rows. */
export async function sumUp(sql: Sql, importId: string, at: Date): Promise<void> {
  await sql.query({
    text: `
      update member_import i set
             total_rows = c.total, new_rows = c.new, changed_rows = c.changed, unchanged_rows = c.unchanged,
             warned_rows = c.warned, refused_rows = c.refused, problems = p.problems, version = version + 1, updated_at = $2
        from (select count(*) as total, count(*) filter (where outcome = 'NEW') as new,
                     count(*) filter (where outcome = 'CHANGED') as changed,
                     count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                     count(*) filter (where warned) as warned, count(*) filter (where outcome = 'REFUSED') as refused
                from member_import_row where import_id = $1) c,
             (select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'column', g.col, 'level', g.level, 'params', g.params,
                       'rows', g.n, 'examples', g.examples) order by g.level, g.n desc, g.code), '[]') as problems
                from (select e ->> 'code' as code, e ->> 'column' as col, e ->> 'level' as level, count(*) as n,
                             (array_agg(e -> 'params' order by r.row_number))[1] as params,
                             to_jsonb((array_agg(r.row_number order by r.row_number))[1:3]) as examples
                        from member_import_row r cross join lateral jsonb_array_elements(r.issues) e
                       where r.import_id = $1 and r.issues <> '[]' group by 1, 2, 3) g) p
       where i.id = $1`,
    values: [importId, at],
  });
}
