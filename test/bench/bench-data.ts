import type pg from 'pg';
import { withClient } from '../../server/database/connect.ts';
import type { Log } from '../../server/log.ts';

export interface BenchData {
  readonly members: number;
  readonly partners: number;
  /** The partner that has 78,000 of them, as a province with 50 people in each of its villages would. */
  readonly bigPartner: string;
  /** A province without members yet, for the import. */
  readonly province: string;
}

const FIRST = `array['SITI','BUDI','AGUS','DEWI','RINA','JOKO','SRI','ANDI','NUR','EKO','WATI','HADI','YANTI','RUDI','LINA','DANI',
  'MEGA','TONO','RATNA','IWAN','FITRI','ARIF','SUCI','BAYU','INDAH','GALIH','MAYA','RIZAL','PUTRI','FAJAR']`;
const LAST = `array['RAHAYU','SANTOSO','WIDODO','LESTARI','HARTONO','SUSANTI','NUGROHO','PRATAMA','SAPUTRA','UTAMI','SETIAWAN',
  'KURNIAWAN','HIDAYAT','PERMATA','WIJAYA','SUHARTI','MAULANA','RAMADHAN','SAFITRI','GUNAWAN','HANDAYANI','ISKANDAR','PURNOMO',
  'SULASTRI','HALIM','YULIANA','FIRDAUS','ANGGRAINI','SYAHPUTRA','MARLINA','SIREGAR','NASUTION']`;

const SYLLABLE = `array(select a || b from unnest(array['KA','MU','RI','SO','TE','LA','NI','WA']) a, unnest(array['N','RI','TA','LO','M']) b)`;

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
      const step = 50_000;
      for (let from = 0; from < members; from += step) {
        await client.query(
          `with villages as (select id, row_number() over (order by id) - 1 as n from region where level = 4 and valid_to is null),
           n as (select count(*)::integer as all_villages from villages),
           made as (
             select i, case when i < 78000 then 1 else 1 + i % 499 + 1 end as p,
                    (${FIRST})[1 + (i::bigint * 7919 % 30)::integer] || ' ' || (${LAST})[1 + (i::bigint * 104729 % 32)::integer] || ' ' ||
                    (${SYLLABLE})[1 + i / 7 % 40] || (${SYLLABLE})[1 + i / 293 % 40] || (${SYLLABLE})[1 + i / 11717 % 40] as name
               from generate_series($1::integer, $2::integer) i),
           people as (insert into person (nik_hash, hash_key_id) select sha256(convert_to('bench' || i, 'UTF8')), 1 from made returning id, nik_hash)
           insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex,
             mother_name, address, village_id, district_id, regency_id, province_id, phone, occupation, sector, category, payer, kpj,
             status_since, created_at, updated_at)
           select md5('partner' || made.p)::uuid, people.id, 'BPU', decode(repeat('ab', 45), 'hex'), people.nik_hash,
             '**************' || lpad((made.i % 100)::text, 2, '0'), initcap(made.name), made.name,
             date '1965-01-01' + made.i % 14000, case made.i % 2 when 0 then 'L' else 'P' end, 'Ibu', 'Jalan ' || made.i % 90,
             v.id, 0, 0, 0, '0812' || lpad((made.i % 10000000)::text, 8, '0'), 'petani', 'TANI', 'MME', 'SUBSIDY',
             case when made.i % 10 < 8 then lpad(made.i::text, 11, '0') end, '2026-01-01', '2026-01-01', '2026-01-01'
           from made join people on people.nik_hash = sha256(convert_to('bench' || made.i, 'UTF8'))
             cross join n join villages v on v.n = (made.i * 13) % n.all_villages`,
          [from, Math.min(from + step, members) - 1],
        );
      }
      await client.query(
        `with folded as (delete from member_tally returning *)
         insert into member_tally select partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status,
           sendable, sum(people) from folded group by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
      );
      log.info(`${members} members made in ${Math.round((performance.now() - began) / 1000)} s`);
    }
    // the first request must not pay for the planner's ignorance or for hint bits
    await client.query('vacuum analyze');
    const { rows } = await client.query(`select md5('partner1')::uuid as id`);
    return { members, partners: 500, bigPartner: rows[0].id, province: await province(client) };
  });
}

async function province(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `insert into partner (kind, name, name_key, region_id, created_at, updated_at)
     select 'PROVINCE', 'Provinsi uji', 'PROVINSI UJI', r.id, '2026-01-01', '2026-01-01' from region r where r.code = '15' returning id`,
  );
  return rows[0].id;
}
