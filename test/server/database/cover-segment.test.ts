import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { migrate } from '../../../server/database/migrate.ts';
import { emptyDatabase, type TestDatabase } from '../../support/cluster.ts';

const MEMBERS = 3000;
const silent = { info() {} };
const BEFORE = 33;

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate(database.ownerUrl, { log: silent, upTo: BEFORE });
});
afterAll(() => database.drop());

const KEY = 'partner_id, village_id, mou_id, paid_from, paid_until, segment';
const BY_KEY = 'group by 1, 2, 3, 4, 5, 6 having sum(people) <> 0 order by 1, 2, 3, 4, 5, 6';

it('Cover that was kept before gets the segment of its member, and the tally tells the same people by it', async () => {
  const url = new URL(inject('superuserUrl'));
  url.pathname = new URL(database.ownerUrl).pathname;
  await withClient(url.href, async (client) => {
    await client.query('set session_replication_role = replica');
    // every third a wage earner, every fifth has ended; half of the villages are folded, half are not
    await client.query(
      `insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex, village_id, district_id, regency_id, province_id,
                           occupation, payer, kpj, end_reason, status_since, created_at, updated_at, mou_id)
       select md5((i % 3)::text)::uuid, uuidv7(), case when i % 3 = 0 then 'PU' else 'BPU' end, sha256(i::text::bytea) || '\\x00000000000000000000000000',
              sha256(i::text::bytea), '**************01', 'SITI', 'SITI', '1990-01-01', 'L', 1 + i % 1500, 1, 1, 1, 'petani', 'SELF', lpad(i::text, 11, '0'),
              case when i % 5 = 0 then 'MOVED' end, '2026-01-01', '2026-01-01', '2026-01-01', md5('mou' || i % 4)::uuid
         from generate_series(1, ${MEMBERS}) i`,
    );
    await client.query('set session_replication_role = origin');
    const cover = `insert into member_cover (member_id, partner_id, province_id, regency_id, district_id, village_id, mou_id, live, paid_from, paid_until, consecutive)
      select m.id, m.partner_id, 1, 1, 1, m.village_id, m.mou_id, m.status = 'REGISTERED', '2025-01-01', date '2025-09-01' + make_interval(months => (hashtext(m.id::text) & 7)), 9
        from member m where`;
    await client.query(`${cover} village_id % 2 = 0`);
    await client.query('select cover_tally_fold()');
    await client.query(`${cover} village_id % 2 = 1`);
    await client.query('analyze');
    const totals = await client.query('select * from cover_total order by 1, 2, 3, 4');

    await migrate(database.ownerUrl, { log: silent, upTo: BEFORE + 1 });

    const lines = async (of: string) =>
      (await client.query(`select ${KEY}, sum(people) as people from ${of} x ${BY_KEY}`)).rows;
    const kept =
      await lines(`(select v.partner_id, v.village_id, v.mou_id, v.paid_from, v.paid_until, m.segment, 1 as people
                                 from member_cover v join member m on m.id = v.member_id where v.live and v.segment = m.segment)`);
    expect(kept.reduce((sum, { people }) => sum + Number(people), 0)).toBe((MEMBERS * 4) / 5);
    expect(await lines('cover_tally')).toEqual(kept);
    expect((await client.query('select * from cover_total order by 1, 2, 3, 4')).rows).toEqual(totals.rows);
    await client.query('select cover_tally_fold()');
    expect(await lines('(select * from cover_tally where folded)')).toEqual(kept);
  });
});
