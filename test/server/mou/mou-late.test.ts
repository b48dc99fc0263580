import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, operatorOf, withoutScope } from '../../support/actors.ts';
import { openBudget } from '../../support/open-budget.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

interface Row {
  id: string;
}

let portal: TestPortal;
let agency: Actor;
let partner: Row & { name: string };
let over: Row;
let running: Row;
let payment: Row;
beforeAll(async () => {
  portal = await openPortal();
  agency = await withoutScope(portal, 'AGENCY');
  partner = await portal.make.partner();
  running = await portal.make.mou(partner, { title: 'Masih berlaku', starts_on: '2026-01-01', ends_on: '2026-03-02' });
});
beforeEach(async () => {
  over = await portal.make.mou(partner, { title: 'Sudah lewat', starts_on: '2025-01-01', ends_on: '2026-03-01' });
});
afterAll(() => portal.close());

const FIELDS = 'lateActs(first: 20) { nodes { kind subjectId madeByName madeAt } totalCount }';
async function lateActs({ id }: Row, actor = agency): Promise<Json[]> {
  const { mou } = await actor.query(`query ($id: ID!) { mou(id: $id) { ${FIELDS} } }`, { id });
  expect(mou.lateActs.totalCount).toBe(mou.lateActs.nodes.length);
  return mou.lateActs.nodes;
}
const kinds = async (mou: Row) => (await lateActs(mou)).map(({ kind }) => kind);

describe('What is done under an agreement after its last day', () => {
  it('is told with who and when, to everybody who reads it: a registration', async () => {
    const coordinator = await coordinatorOf(portal, partner);
    const REGISTER = `mutation ($partnerId: ID!, $input: MemberInput!, $key: String!) {
      act: memberRegister(partnerId: $partnerId, input: $input, idempotencyKey: $key) { member { id } userErrors { code field } } }`;
    const register = (mouId: string, nik: string) => {
      const input = { nik, name: 'Siti Aminah', birthDate: '1990-05-17', sex: 'MALE', villageCode: '15.01.11.2009' };
      return coordinator.query(REGISTER, {
        partnerId: partner.id,
        key: `late-${nik}`,
        input: { ...input, ...rest, mouId },
      });
    };
    const rest = { segment: 'BPU', occupation: 'petani', payer: 'SELF' };
    const { act } = await register(over.id, '1501111705900101');
    expect(act.userErrors).toEqual([]);
    await register(running.id, '1501111705900102');
    const operator = await operatorOf(portal, partner, '15.01');
    for (const actor of [agency, coordinator, operator])
      expect(await lateActs(over, actor)).toEqual([
        {
          ...{ kind: 'REGISTER', subjectId: act.member.id, madeAt: portal.clock.now().toISOString() },
          madeByName: expect.stringContaining('Pengguna'),
        },
      ]);
    expect(await lateActs(running)).toEqual([]);
  });

  it('is one line for a list of any length', async () => {
    const list = await portal.sql.insert<Row>('member_import', {
      ...{ partner_id: partner.id, mou_id: over.id, state: 'COMMITTING', cover_from: '2026-03-02' },
      ...(await importRest()),
    });
    await portal.make.member(partner, { mou_id: over.id, import_id: list.id });
    expect(await kinds(over)).toEqual([]);
    await portal.sql.all(
      `update member_import set state = 'COMMITTED', committed_at = updated_at, committed_by = uploaded_by, committed_by_name = uploaded_by_name where id = $1`,
      [list.id],
    );
    expect(await lateActs(over)).toMatchObject([{ kind: 'IMPORT', subjectId: list.id, madeByName: 'Portal' }]);
  });

  it('is a payment of it, and one that turns out to be of it later', async () => {
    payment = await pay(over);
    expect(await lateActs(over)).toMatchObject([{ kind: 'PAYMENT', subjectId: payment.id }]);
    const found = await pay(null);
    await portal.sql.all(
      'update payment set partner_id = $2, mou_id = $3, first_month = $4, months = 1 where id = $1',
      [found.id, partner.id, over.id, '2026-01-01'],
    );
    expect((await lateActs(over)).map(({ subjectId }) => subjectId).sort()).toEqual([payment.id, found.id].sort());
    const open = await portal.make.mou(partner, { ends_on: null });
    await pay(open);
    expect(await kinds(open)).toEqual([]);
  });

  it('is a reservation: one line, over however many units, and none for what a payment reserves', async () => {
    const { budget, line } = await openBudget(portal, { partnerId: partner.id, mouId: over.id, total: 1_000_000 });
    const allocation = await unitOf(budget, line);
    const entry = (kind: string, sums: object) => ({
      ...{
        allocation_id: allocation.id,
        budget_id: budget.id,
        partner_id: partner.id,
        kind,
        made_at: portal.clock.now(),
      },
      ...sums,
    });
    await portal.sql.insert('ledger_entry', entry('ALLOCATE', { allocated: 100 }));
    expect(await kinds(over)).toEqual([]);
    const [first, second] = [entry('RESERVE', { reserved: 10 }), entry('RESERVE', { reserved: 20 })];
    const columns = Object.keys(first);
    const row = (from: number) => `(${columns.map((_, i) => `$${from + i + 1}`)})`;
    await portal.sql.all(`insert into ledger_entry (${columns}) values ${row(0)}, ${row(columns.length)}`, [
      ...Object.values(first),
      ...Object.values(second),
    ]);
    expect(await lateActs(over)).toMatchObject([{ kind: 'RESERVE', subjectId: budget.id }]);
  });

  it('is one line for a list that reserves before it is saved, and it is the list', async () => {
    const { budget, line } = await openBudget(portal, { partnerId: partner.id, mouId: over.id, total: 1_000_000 });
    const allocation = await unitOf(budget, line);
    await portal.sql.insert('ledger_entry', {
      ...{ allocation_id: allocation.id, budget_id: budget.id, partner_id: partner.id, kind: 'ALLOCATE' },
      ...{ allocated: 100, made_at: portal.clock.now() },
    });
    const list = await portal.sql.insert<Row>('member_import', {
      ...{ partner_id: partner.id, mou_id: over.id, state: 'COMMITTING', cover_from: '2026-03-02' },
      ...(await importRest()),
    });
    const at = portal.clock.now().toISOString();
    await portal.sql.all(`begin;
      select set_config('portal.instant', '${at}', true);
      insert into ledger_entry (allocation_id, budget_id, partner_id, kind, reserved, made_at)
      values ('${allocation.id}', '${budget.id}', '${partner.id}', 'RESERVE', 10, '${at}');
      update member_import set state = 'COMMITTED', committed_at = updated_at, committed_by = uploaded_by, committed_by_name = uploaded_by_name
       where id = '${list.id}';
      commit`);
    expect(await lateActs(over)).toMatchObject([{ kind: 'IMPORT', subjectId: list.id }]);
  });

  it('is told of an agreement that has ended too, and not of a draft', async () => {
    await portal.sql.all(
      `update mou set state = 'ENDED', how_ended = 'COMPLETED', end_reason = 'Sudah selesai' where id = $1`,
      [over.id],
    );
    const draft = await portal.make.mou(partner, { state: 'DRAFT', starts_on: '2025-01-01', ends_on: '2026-01-01' });
    await pay(over);
    await pay(draft);
    expect([await kinds(over), await kinds(draft)]).toEqual([['PAYMENT'], []]);
  });
});

async function unitOf(budget: Row, line: Row): Promise<Row> {
  return portal.sql.insert('allocation', {
    ...{ budget_id: budget.id, line_id: line.id, partner_id: partner.id, province_id: 0, village_id: 0, earmark: 1 },
    ...{ region_id: await portal.make.regionId('15.01.11.2009'), created_at: portal.clock.now() },
  });
}

const who = async () => {
  const { id, name } = await portal.make.user('OFFICE', null);
  return { id, name };
};

async function pay(mou: Row | null): Promise<Row> {
  const at = portal.clock.now();
  const { id, name } = await who();
  const unit = mou && { partner_id: partner.id, mou_id: mou.id, first_month: '2026-01-01', months: 1 };
  return portal.sql.insert('payment', {
    ...{ state: 'CONFIRMED', amount: 16_800, received_on: '2026-03-02', recorded_by: id, recorded_by_name: name },
    ...{ decided_by_name: name, decided_at: at, created_at: at, updated_at: at },
    ...(unit ?? { office_id: (await portal.make.office()).id }),
  });
}

async function importRest(): Promise<object> {
  const at = portal.clock.now();
  const { id, name } = await who();
  const document = await portal.sql.insert<Row>('document', {
    ...{ kind: 'MEMBER_IMPORT', partner_id: partner.id, file_name: 'daftar.xlsx', uploaded_by: id, created_at: at },
  });
  return {
    document_id: document.id,
    file_size: 1,
    sha256: Buffer.alloc(32),
    file_name: 'daftar.xlsx',
    uploaded_by: id,
    uploaded_by_name: name,
    created_at: at,
    updated_at: at,
  };
}
