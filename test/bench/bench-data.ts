import type pg from 'pg';
import { withClient } from '../../server/database/connect.ts';
import type { Log } from '../../server/log.ts';

export interface BenchData {
  readonly members: number;
  readonly partners: number;
  /** The partner that has 78,000 of them, as a province with 50 people in each of its villages would. */
  readonly bigPartner: string;
  /** Its agreement about the villages of a province, with a quota for each. */
  readonly bigMou: string;
  /** A province without members yet, for the import. */
  readonly province: string;
}

const FIRST = `array['SITI','BUDI','AGUS','DEWI','RINA','JOKO','SRI','ANDI','NUR','EKO','WATI','HADI','YANTI','RUDI','LINA','DANI',
  'MEGA','TONO','RATNA','IWAN','FITRI','ARIF','SUCI','BAYU','INDAH','GALIH','MAYA','RIZAL','PUTRI','FAJAR']`;
const LAST = `array['RAHAYU','SANTOSO','WIDODO','LESTARI','HARTONO','SUSANTI','NUGROHO','PRATAMA','SAPUTRA','UTAMI','SETIAWAN',
  'KURNIAWAN','HIDAYAT','PERMATA','WIJAYA','SUHARTI','MAULANA','RAMADHAN','SAFITRI','GUNAWAN','HANDAYANI','ISKANDAR','PURNOMO',
  'SULASTRI','HALIM','YULIANA','FIRDAUS','ANGGRAINI','SYAHPUTRA','MARLINA','SIREGAR','NASUTION']`;

const SYLLABLE = `array(select a || b from unnest(array['KA','MU','RI','SO','TE','LA','NI','WA']) a, unnest(array['N','RI','TA','LO','M']) b)`;

// a name tells nothing of the place, the group or the registration: those come of the running number, it of a digest
const NAME_DRAW = `array(select ('x' || substr(md5('name' || i), 1 + 6 * part, 6))::bit(24)::integer from generate_series(0, 4) part order by part)`;

// four agreements and ten groups a partner
const AGREEMENTS = `insert into mou (id, partner_id, kind, title, title_key, state, signed_on, starts_on, ends_on, programmes, segment, payer,
    target_headcount, drafted_on, created_at, updated_at)
  select md5('mou' || p || '-' || k)::uuid, md5('partner' || p)::uuid, 'PKS', 'Perjanjian ' || p || '-' || k, 'PERJANJIAN ' || p || ' ' || k, 'ACTIVE',
    '2026-01-02', '2026-01-02', '2026-12-31', '{JKK,JKM}', 'BPU', 'SUBSIDY', 1000, '2026-01-01', '2026-01-01', '2026-01-01'
    from generate_series(1, 500) p, generate_series(0, 3) k`;
const GROUPS = `insert into partner_group (id, partner_id, name, name_key, region_id, province_id, regency_id, created_at, updated_at)
  select md5('group' || p || '-' || k)::uuid, md5('partner' || p)::uuid, 'Kelompok ' || p || '-' || k, 'KELOMPOK ' || p || ' ' || k, r.id, 0, 0,
    '2026-01-01', '2026-01-01'
    from generate_series(1, 500) p, generate_series(0, 9) k, region r where r.code = '15.01' and r.valid_to is null`;
const TARGETS = `insert into mou_target (mou_id, partner_id, region_id, province_id, headcount, covered_until, created_at, updated_at)
  select md5('mou1-0')::uuid, md5('partner1')::uuid, v.id, 0, 50, (date '2027-01-01' - make_interval(months => v.id % 4))::date - 1, '2026-01-01', '2026-01-01'
    from region v join region p on p.id = v.province_id where v.level = 4 and v.valid_to is null and p.code = '15'`;

/** Deterministic invented members over all villages; identity numbers are random bytes nobody can read. */
export async function fillBench(ownerUrl: string, members: number, log: Log): Promise<BenchData> {
  return withClient(ownerUrl, async (client) => {
    const found = await client.query(`select count(*)::integer as n from member`);
    if (found.rows[0].n === 0) {
      const began = performance.now();
      await client.query('set synchronous_commit = off');
      await client.query(
        `insert into partner (id, kind, name, name_key, created_at, updated_at)
         select md5('partner' || i)::uuid, 'ASSOCIATION', 'Mitra ' || i, 'MITRA ' || lpad(i::text, 4, '0'), '2026-01-01', '2026-01-01'
           from generate_series(1, 500) i`,
      );
      await client.query(AGREEMENTS);
      await client.query(GROUPS);
      await client.query(TARGETS);
      const step = 50_000;
      for (let from = 0; from < members; from += step) {
        await client.query(
          `with villages as (select id, row_number() over (order by id) - 1 as n from region where level = 4 and valid_to is null),
           quota as (select village_id as id, row_number() over (order by village_id) - 1 as n from mou_target where mou_id = md5('mou1-0')::uuid),
           n as (select (select count(*) from villages)::integer as all_villages, (select count(*) from quota)::integer as all_quotas),
           made as (
             select i, case when i < 78000 then 1 else 1 + i % 499 + 1 end as p,
                    (${FIRST})[1 + draw[1] % 30] || ' ' || (${LAST})[1 + draw[2] % 32] || ' ' ||
                    (${SYLLABLE})[1 + draw[3] % 40] || (${SYLLABLE})[1 + draw[4] % 40] || (${SYLLABLE})[1 + draw[5] % 40] as name
               from generate_series($1::integer, $2::integer) i cross join lateral (select ${NAME_DRAW}) d (draw)),
           people as (insert into person (nik_hash, hash_key_id) select sha256(convert_to('bench' || i, 'UTF8')), 1 from made returning id, nik_hash)
           insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex,
             mother_name, address, village_id, district_id, regency_id, province_id, phone, occupation, sector, category, payer, kpj,
             status_since, created_at, updated_at, mou_id, group_id)
           select md5('partner' || made.p)::uuid, people.id, 'BPU', decode(repeat('ab', 45), 'hex'), people.nik_hash,
             '**************' || lpad((made.i % 100)::text, 2, '0'), initcap(made.name), made.name,
             date '1965-01-01' + made.i % 14000, case made.i % 2 when 0 then 'L' else 'P' end, 'Ibu', 'Jalan ' || made.i % 90,
             v.id, 0, 0, 0, '0812' || lpad((made.i % 10000000)::text, 8, '0'), 'petani', 'TANI', 'MME', 'SUBSIDY',
             case when made.i % 10 < 8 then lpad(made.i::text, 11, '0') end, '2026-01-01', '2026-01-01', '2026-01-01',
             case when made.p = 1 then md5('mou1-0')::uuid else md5('mou' || made.p || '-' || made.i / 500 % 4)::uuid end,
             case when made.i % 3 > 0 then md5('group' || made.p || '-' || made.i / 2000 % 10)::uuid end
           from made join people on people.nik_hash = sha256(convert_to('bench' || made.i, 'UTF8'))
             cross join n
             left join villages a on made.p > 1 and a.n = (made.i * 13) % n.all_villages
             left join quota q on made.p = 1 and q.n = made.i % n.all_quotas
             join region v on v.id = coalesce(q.id, a.id)`,
          [from, Math.min(from + step, members) - 1],
        );
      }
      log.info(`${members} members made in ${Math.round((performance.now() - began) / 1000)} s`);
    }
    // the first request must not pay for the planner's ignorance or for hint bits
    await client.query('vacuum analyze');
    const { rows } = await client.query(`select md5('partner1')::uuid as partner, md5('mou1-0')::uuid as mou`);
    return {
      members,
      partners: 500,
      bigPartner: rows[0].partner,
      bigMou: rows[0].mou,
      province: await province(client),
    };
  });
}

async function province(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `insert into partner (kind, name, name_key, region_id, created_at, updated_at)
     select 'PROVINCE', 'Provinsi uji', 'PROVINSI UJI', r.id, '2026-01-01', '2026-01-01' from region r where r.code = '15' returning id`,
  );
  return rows[0].id;
}
