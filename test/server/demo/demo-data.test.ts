import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoAccount } from '../../../server/access/demo-account.ts';
import { recountLedgers } from '../../../server/budget/recount.job.ts';
import { loadDemo } from '../../../server/database/demo/demo.loader.ts';
import { PAID_OF_PARTLY_PAID } from '../../../server/database/demo/demo-contributions.ts';
import { PARTLY_PAID_GROUP } from '../../../server/database/demo/demo-groups.ts';
import { DocumentCipher } from '../../../server/document/document-cipher.ts';
import { businessDate, fixedClock } from '../../../server/kernel/clock.ts';
import { checkNik, maskNik } from '../../../server/kernel/nik.ts';
import { nameKey } from '../../../server/kernel/person-name.ts';
import { checkMember, type MemberDraft } from '../../../server/member/member.check.ts';
import { actor } from '../../support/actors.ts';
import { cloneDatabase } from '../../support/cluster.ts';
import { ownerSql } from '../../support/owner-sql.ts';
import { openPortal, type TestPortal, testVault } from '../../support/portal.ts';
import { testKeys } from '../../support/test-keys.ts';
import { describeStory } from './demo-story.ts';
import { describeUpkeep, tableUpkeep } from './demo-upkeep.ts';

const log = { info() {} };
const documents = new DocumentCipher([{ id: 1, key: testKeys.cells }]);
const JAMBI = 'Pemerintah Provinsi Jambi';

let portal: TestPortal;
let accounts: readonly DemoAccount[];
let upkeep: readonly string[];
const load = () => loadDemo(portal.database.ownerUrl, { vault: portal.vault, documents, clock: portal.clock, log });

beforeAll(async () => {
  portal = await openPortal();
  upkeep = await tableUpkeep(portal.sql);
  ({ accounts } = await load());
}, 300_000);
afterAll(() => portal.close());

const count = async (text: string, values: unknown[] = []) =>
  (await portal.sql.one<{ n: number }>(`select count(*)::integer as n from ${text}`, values)).n;

async function enter({ login, password }: DemoAccount) {
  const headers = { 'x-portal-request': '1' };
  const response = await portal.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers,
    payload: { login, password },
  });
  const [cookie] = response.cookies;
  return { status: response.statusCode, cookie: `${cookie?.name}=${cookie?.value}` };
}

describeStory(() => portal.sql);

describe('The people of the demo', () => {
  it('are as many for each partner as its programme has', async () => {
    const rows = await portal.sql.all<{ name: string; n: number }>(
      'select p.name, count(*)::integer as n from member m join partner p on p.id = m.partner_id group by p.name',
    );
    const people = Object.fromEntries(rows.map(({ name, n }) => [name, n]));
    expect(people).toMatchObject({
      'Pemerintah Provinsi DKI Jakarta': 267 * 20,
      'Pemerintah Kabupaten Banyuwangi': 3000,
      'Koperasi Roda Mitra Nusaraya': 100_000,
      'PT Rimbun Sawit Elok Sejati': 450,
      'Paguyuban Pedagang Pasar Sekar Arum': 350,
    });
    expect(people['Kementerian Ketenagakerjaan']).toBeUndefined();
  });

  it('stand in every state, and have ended for every reason', async () => {
    const rows = await portal.sql.all<{ state: string }>(
      'select distinct coalesce(end_reason, status) as state from member order by 1',
    );
    const states = rows.map(({ state }) => state);
    const reasons = ['DATA_WRONG', 'DECEASED', 'MEMBER_ELSEWHERE', 'MOVED', 'OVER_AGE', 'REFUSED'];
    expect(states).toEqual([...reasons, 'CANDIDATE', 'REGISTERED'].sort());
  });

  it('never share an identity number, unless they are one person with two partners', async () => {
    const members = await count('member');
    const people = await count('person');
    const [twice] = await portal.sql.all<{ n: number; most: number }>(
      `select count(*)::integer as n, max(partners)::integer as most
         from (select count(distinct partner_id) as partners from member group by person_id having count(*) > 1) p`,
    );
    expect(twice).toEqual({ n: members - people, most: 2 });
    expect(members - people).toBeGreaterThan(20);
  });

  it('are on each row what the form would make of them, checks included', async () => {
    type Row = Omit<MemberDraft, 'nik' | 'hasVillage' | 'income'> &
      Record<'cipher' | 'hash', Buffer> & {
        mask: string;
        key: string;
        income: string | null;
        blocks: string[];
        warnings: string[];
        at: Date;
      };
    const rows = await portal.sql.all<Row>(
      `select nik_cipher as cipher, nik_hash as hash, nik_mask as mask, name, name_key as key, birth_date as "birthDate", sex,
              mother_name as "motherName", address, rt, rw, phone, occupation, sector, segment, income, category, payer, kpj,
              blocks, warnings, created_at as at
         from member where get_byte(nik_hash, 0) < 8 or warnings <> '{}'`,
    );
    expect(rows.length).toBeGreaterThan(3000);
    const wrong = rows.filter((row) => {
      const nik = portal.vault.decrypt(row.cipher);
      const draft = { ...row, nik, hasVillage: true, income: row.income === null ? null : BigInt(row.income) };
      const on = businessDate({ now: () => row.at });
      const checks = checkMember(draft, { on });
      const codes = (level: string) => checks.flatMap((check) => (check.level === level ? [check.code] : []));
      return (
        codes('BLOCKS_SAVING').length > 0 ||
        codes('BLOCKS_SENDING').join() !== row.blocks.join() ||
        codes('WARNS').join() !== row.warnings.join() ||
        (row.kpj !== null && row.blocks.length > 0) ||
        row.mask !== maskNik(nik) ||
        row.key !== nameKey(row.name) ||
        !row.hash.equals(portal.vault.hash(nik)) ||
        !checkNik(nik).ok
      );
    });
    expect(wrong.length).toBe(0);
    expect(rows.some((row) => row.blocks.length > 0)).toBe(true);
  });

  it('have no day after today and left no earlier than they came', async () => {
    const today = businessDate(portal.clock);
    expect(await count('member where status_since > $1 or created_at > $1::date', [today])).toBe(0);
    expect(
      await count("member where end_reason = 'OVER_AGE' and status_since <> birth_date + interval '65 years'"),
    ).toBe(0);
    expect(await count('member where status_since < created_at::date')).toBe(0);
  });

  it('are told by the tallies exactly as a recount tells them', async () => {
    const columns =
      'partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id';
    const counted = `select ${columns}, count(*) as people from member group by ${columns}`;
    const told = `select ${columns}, sum(people) as people from member_tally group by ${columns} having sum(people) <> 0`;
    expect(await count(`((${counted}) except (${told})) difference`)).toBe(0);
    expect(await count(`((${told}) except (${counted})) difference`)).toBe(0);
  });

  it('left a line in the audit trail each, on the day their list came in', async () => {
    const lines = "audit_entry a join member m on m.id = a.row_id and a.at = m.created_at where a.action = 'CREATED'";
    expect(await count(lines)).toBe(await count('member'));
  });
});

describe('The months and payments of the demo', () => {
  it('pay each village of Jambi until the month that it reports, and no further', async () => {
    const wrong = await count(
      `member_cover v join mou_target t on t.mou_id = v.mou_id and t.region_id = v.village_id
         join mou m on m.id = v.mou_id and m.fund_source = 'BKBK'
        where v.live and v.paid_until is distinct from date_trunc('month', t.covered_until)::date and v.paid_until is not null`,
    );
    expect(wrong).toBe(0);
    expect(
      await count(
        `member_cover v join mou m on m.id = v.mou_id and m.fund_source = 'BKBK' where v.paid_until is not null`,
      ),
    ).toBeGreaterThan(90_000);
  });

  it('are of money that has come: no payment bears a day after today', async () => {
    expect(await count('payment where received_on > $1', [businessDate(portal.clock)])).toBe(0);
  });

  it('show a group of 120 of whom 97 are paid for', async () => {
    const row = await portal.sql.one(
      `select count(*)::integer as people, count(v.paid_until)::integer as paid from partner_group g join member_cover v on v.group_id = g.id where g.name = $1`,
      [PARTLY_PAID_GROUP],
    );
    expect(row).toEqual({ people: 120, paid: PAID_OF_PARTLY_PAID });
  });

  it('are what the rules make of them: sums of payments, cover and tally', async () => {
    const sums = await count(
      `(select p.id from payment p left join contribution c on c.payment_id = p.id where p.kind = 'RECEIVED' group by p.id
         having p.allocated <> coalesce(sum(c.amount), 0)) wrong`,
    );
    expect(sums).toBe(0);
    const some = 'array(select member_id from member_cover order by member_id desc limit 20000)';
    const sum = `select md5(string_agg(v::text, ',' order by v.member_id)) as text from member_cover v`;
    const before = await portal.sql.one(sum);
    await portal.sql.all(
      `with at as materialized (select set_config('portal.instant', $1, true) as x) select cover_refresh(${some}) from at where x is not null`,
      [portal.clock.now().toISOString()],
    );
    expect(await portal.sql.one(sum)).toEqual(before);
    const counted = `select partner_id, village_id, group_id, mou_id, segment, paid_until, count(*) as people from member_cover where live group by 1, 2, 3, 4, 5, 6`;
    const told = `select partner_id, village_id, group_id, mou_id, segment, paid_until, sum(people) as people from cover_tally group by 1, 2, 3, 4, 5, 6`;
    expect(await count(`((${counted}) except (${told})) difference`)).toBe(0);
  });

  it('leave something for everybody to decide: a report, a returned one, money without a unit', async () => {
    const open = await portal.sql.all(
      `select state, partner_id is null as unknown, count(*)::integer as n from payment where allocated = 0 group by 1, 2 order by 1, 2`,
    );
    expect(open).toEqual([
      { state: 'CONFIRMED', unknown: true, n: 1 },
      { state: 'REPORTED', unknown: false, n: 1 },
      { state: 'RETURNED', unknown: false, n: 1 },
    ]);
  });
});

describe('Loading the demo', () => {
  describeUpkeep(
    () => portal.sql,
    () => upkeep,
  );

  it('a second time changes nothing and tells the same accounts', async () => {
    const all = async () => [
      await count('member'),
      await count('audit_entry'),
      await count('app_user'),
      await count('office'),
    ];
    const before = await all();
    expect((await load()).accounts).toEqual(accounts);
    expect(await all()).toEqual(before);
  });

  it('leaves a database alone that somebody works with', async () => {
    const database = await cloneDatabase();
    const sql = ownerSql(database.ownerUrl);
    try {
      await sql.insert('office', { code: 'A1', name: 'Kantor', kind: 'HEAD', created_at: 'now', updated_at: 'now' });
      const clock = fixedClock('2026-03-02T09:00:00+07:00');
      const loaded = await loadDemo(database.ownerUrl, { vault: testVault(), documents, clock, log });
      expect(loaded.accounts).toEqual([]);
      expect(await sql.all('select from partner')).toEqual([]);
    } finally {
      await sql.close();
      await database.drop();
    }
  });
});

describe('A demo account', () => {
  it('can be entered with the password that is shown, and sees what its scope says', async () => {
    const seen: Record<string, number | string> = {};
    for (const account of accounts) {
      const { status, cookie } = await enter(account);
      expect(status).toBe(200);
      const someone = actor(portal.app, { id: '', name: account.name, login: account.login }, cookie);
      const { code, data } = await someone.ask('{ viewer { demo } members(first: 1) { totalCount } }');
      seen[account.login] = code ?? data.members.totalCount;
    }
    const inside = (code: string) =>
      count(
        `member m join partner p on p.id = m.partner_id join region v on v.id = m.village_id where p.name = $1 and v.code like $2`,
        [JAMBI, `${code}%`],
      );
    const ofPartner = (name: string) =>
      count('member m join partner p on p.id = m.partner_id where p.name = $1', [name]);
    const ofOffice = (code: string) => count('member m join office o on o.id = m.office_id where o.code = $1', [code]);
    const everybody = await count('member');
    expect(seen).toEqual({
      'koordinator.jambi': await inside('15.'),
      'operator.kerinci': await inside('15.01.'),
      'operator.desa': await inside('15.05.01.2007'),
      'koordinator.kemendes': await ofPartner('Kementerian Desa dan Pembangunan Daerah Tertinggal'),
      'ppk.kemendes': await ofPartner('Kementerian Desa dan Pembangunan Daerah Tertinggal'),
      'pengamat.kemnaker': 'FORBIDDEN',
      'koordinator.bi': await ofPartner('Kantor Perwakilan Bank Indonesia Jember'),
      'ketua.kelompok': await count(
        `member m join partner_group g on g.id = m.group_id where g.name like '%Sumber Rejeki Bersama'`,
      ),
      'koordinator.dki': 267 * 20,
      'koordinator.banyuwangi': 3000,
      'koordinator.agregator': 100_000,
      'cabang.jambi': await ofOffice('KC-JMB'),
      'cabang.jember': await ofOffice('KC-JBR'),
      pusat: everybody,
      'pusat.perencana': everybody,
      auditor: everybody,
      administrator: 'FORBIDDEN',
    });
  });

  it('is shown no longer once it is disabled or has another password', async () => {
    const change = (set: string, login: string) =>
      portal.sql.all(`update app_user set ${set} where login = $1`, [login]);
    const [hash] = await portal.sql.all<{ password_hash: string }>(
      "select password_hash from app_user where login = 'pusat'",
    );
    await change('disabled_at = created_at', 'auditor');
    await change(
      `password_hash = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21l$MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI'`,
      'pusat',
    );
    const shown = (await load()).accounts.map(({ login }) => login);
    expect(shown).toHaveLength(accounts.length - 2);
    expect(shown).not.toContain('auditor');
    expect(shown).not.toContain('pusat');
    await change('disabled_at = null', 'auditor');
    await change(`password_hash = '${hash?.password_hash}'`, 'pusat');
  });
});

describe('The questions to the branch of the demo', () => {
  it('wait, were answered each way and withdrawn, about people whom a regency pays for too', async () => {
    const rows = await portal.sql.all<{ said: string; n: number; taken: boolean }>(
      `select coalesce(c.answer, c.state) as said, count(*)::integer as n,
              bool_and(exists (select from contribution o join member m on m.person_id = o.person_id and m.id = c.member_id
                                where o.member_id <> m.id and o.month = c.first_month and o.payment_id is not null)) as taken
         from clarification c join partner p on p.id = c.partner_id and p.name = $1 group by 1 order by 1`,
      [JAMBI],
    );
    const each = (said: string, n: number) => ({ said, n, taken: true });
    expect(rows).toEqual([each('ASKED', 3), each('FROM', 1), each('NO', 1), each('WITHDRAWN', 1), each('YES', 1)]);
  });

  it('stand beside people who grow too old for the budget within three months', async () => {
    const old = await count(
      `member m join subsidy_budget b on b.mou_id = m.mou_id and b.state = 'OPEN' where m.status <> 'ENDED'
         and m.birth_date + interval '65 years' between date_trunc('month', $1::date) and date_trunc('month', $1::date) + interval '4 months'`,
      [businessDate(portal.clock)],
    );
    expect(old).toBeGreaterThan(20);
  });
});

describe('The budgets of the demo', () => {
  const budgets = () =>
    portal.sql.all<Record<string, unknown>>(
      `select b.year, b.state, b.published, count(a.id)::integer as units, b.approved_total = b.allocated as whole,
              coalesce(sum(a.spent), 0)::text as spent, coalesce(sum(a.topped_up), 0)::text as "toppedUp"
         from subsidy_budget b left join allocation a on a.budget_id = b.id group by b.id order by b.year`,
    );

  it('stand as they were published for the years that are over, with the top-up they ran with', async () => {
    const [first, second] = await budgets();
    expect(first).toMatchObject({ year: 2022, state: 'CLOSED', units: 1562, whole: true, toppedUp: '124960000' });
    expect(first?.spent).toBe(String(76_016n * 201_600n));
    expect(second).toMatchObject({ year: 2023, state: 'CLOSED', units: 1562, whole: true, toppedUp: '187440000' });
    expect(second?.spent).toBe(String(112_538n * 201_600n));
  });

  it('give this year every village its part, and keep within quota and money', async () => {
    const [, , running, next] = await budgets();
    expect(running).toMatchObject({ state: 'OPEN', units: 1585, whole: true, toppedUp: String(1585 * 120_000) });
    expect(next).toMatchObject({ state: 'ASKED', units: 0 });
    expect(await count('contribution where allocation_id is not null')).toBeGreaterThan(300_000);
  });

  it('add up: totals, entries and people’s months', async () => {
    await recountLedgers(portal.pools.system, portal.clock, {
      error: (facts: object) => expect(facts).toBe('nothing wrong'),
    } as never);
    expect(await count('ledger_recount where wrong = 0')).toBe(3);
  });

  it('have units that paid before their money came', async () => {
    expect(await count('allocation where spent > received')).toBeGreaterThan(50);
  });
});
