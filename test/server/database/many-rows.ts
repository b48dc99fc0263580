import { inject } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import type { Keyed } from '../../support/builders.ts';
import type { TestPortal } from '../../support/portal.ts';

export interface ManyRows {
  readonly large: Keyed;
  readonly small: Keyed;
  readonly office: Keyed;
  readonly importId: string;
  /** A group of the large partner with a few hundred people, and an agreement with a fifth of all. */
  readonly group: Keyed;
  readonly mouId: string;
  readonly memberId: string;
}

/**
 * 120,000 members with their words, tallies and trail, and fifteen lists of 4,000 rows: enough that reading a whole table is
 * never the cheapest way to a page. Written past the triggers, which would take longer than all tests together.
 */
export async function fillWithMany(portal: TestPortal): Promise<ManyRows> {
  const { make, sql } = portal;
  const office = await make.office();
  await make.serve(office, '15.01');
  const large = await make.partner({ name: 'Provinsi Besar' });
  const small = await make.partner({ name: 'Desa Kecil' });
  const group = await make.group(large);
  const mou = await make.mou(large);
  for (let i = 0; i < 40; i++) await make.partner({ name: `Kabupaten ${i}` });
  const url = new URL(inject('superuserUrl'));
  url.pathname = new URL(portal.database.ownerUrl).pathname;
  await withClient(url.href, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`create temp table place as
      select row_number() over (order by id)::integer - 1 as n, id, district_id, regency_id, province_id from region where level = 4 and valid_to is null and province_id = (select id from region where code = '15' and valid_to is null)`);
    await client.query(
      `insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex, village_id, district_id, regency_id, province_id,
                           office_id, occupation, payer, kpj, end_reason, category, status_since, blocks, created_at, updated_at, import_id,
                           mother_name, address, rt, rw, phone, sector, income, group_id, mou_id)
       select case when i % 10 < 7 then $1::uuid when i % 100 = 7 then $2::uuid else o.id end, uuidv7(), case when i % 9 = 0 then 'PU' else 'BPU' end,
              sha256(i::text::bytea) || '\\x00000000000000000000000000', sha256(i::text::bytea), '**************01', f || ' ' || l, f || ' ' || l, '1990-01-01', 'L', p.id, p.district_id, p.regency_id, p.province_id,
              case when p.regency_id = $4 then $3::uuid end, 'petani', 'SELF', case when i % 3 = 0 then lpad(i::text, 11, '0') end,
              case when i % 50 = 0 then 'MOVED' end, case when i % 4 = 0 then 'MME' end, '2026-01-01', case when i % 20 = 0 then array['MISSING_ADDRESS'] else '{}' end,
              '2026-01-01', '2026-01-01', case when i % 1000 = 0 then $3::uuid end,
              'Ibu Kandung Nomor ' || i, 'Jalan Lintas Kabupaten Nomor ' || i || ' Gang Mawar', '001', '002', '0812' || lpad(i::text, 8, '0'), 'TANI', 1500000,
              case when i % 400 = 1 then $5::uuid end, case when i % 5 = 1 then $6::uuid end
         from generate_series(1, 120000) i
         join place p on p.n = i % (select count(*) from place)
         cross join lateral (select (array['AHMAD','SITI','NUR','BUDI','DEWI','MUHAMMAD','RINA','AGUS','EKO','FITRI'])[1 + i % 10] as f,
                                    'MARGA' || (i * 7919) % 30011 as l) name
         join (select id, row_number() over (order by name) - 1 as n from partner where name like 'Kabupaten %') o on o.n = i % 40`,
      [large.id, small.id, office.id, await make.regionId('15.01'), group.id, mou.id],
    );
    await client.query(
      `insert into member_word select distinct m.partner_id, w.word, m.id from member m, string_to_table(m.name_key, ' ') w (word)`,
    );
    await client.query(`insert into audit_entry (at, subject, row_id, action, partner_id, office_id, province_id, regency_id, district_id, village_id)
      select created_at, 'member', id, 'CREATED', partner_id, office_id, province_id, regency_id, district_id, village_id from member`);
    await client.query(
      `insert into member_import_row (import_id, row_number, partner_id, province_id, outcome, warned, cells, member_id, nik_hash, target_village_id, member_version, codes)
      select case when i > 4000 then md5((i / 4000)::text)::uuid else $1::uuid end, i, $2, $3, case when i % 30 = 0 then 'REFUSED' when i % 7 = 0 then 'UNCHANGED' else 'NEW' end, i % 12 = 0, sha256(i::text::bytea), uuidv7(), '\\x00', 1, 1, case when i % 30 = 0 then array['NIK_LENGTH'] else '{}' end
        from generate_series(1, 60000) i`,
      [office.id, large.id, await make.regionId('15')],
    );
    await client.query('analyze');
  });
  const { id: memberId } = await sql.one<{ id: string }>(
    'select id from member where partner_id = $1 order by id limit 1',
    [large.id],
  );
  return { large, small, office, importId: office.id, group, mouId: mou.id, memberId };
}
