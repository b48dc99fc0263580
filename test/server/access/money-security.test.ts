import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBudget } from '../../support/open-budget.ts';
import { answeredPastCode } from '../../support/past-code.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, type World } from '../../support/world.ts';

let portal: TestPortal;
let world: World;
let open: Awaited<ReturnType<typeof openBudget>>;
let drafted: { id: string };
let allocation: { id: string };
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
  const [partner, mou] = [world.partners.A, world.mous.A];
  open = await openBudget(portal, { partnerId: partner.id, mouId: mou.id, total: 1_000_000 });
  const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
  drafted = await portal.sql.insert<{ id: string }>('subsidy_budget', {
    ...{
      partner_id: partner.id,
      mou_id: mou.id,
      name: 'Rancangan',
      name_key: 'RANCANGAN',
      fund_source: 'BKBK',
      year: 2026,
    },
    ...{ first_month: '2026-01-01', months: 12, age_from: 17, age_to: 64, ...times },
  });
  allocation = await portal.sql.insert<{ id: string }>('allocation', {
    ...{ budget_id: open.budget.id, line_id: open.line.id, partner_id: partner.id, province_id: 0, village_id: 0 },
    ...{ region_id: await portal.make.regionId('15.01.11.2009'), earmark: 1, created_at: portal.clock.now() },
  });
});
afterAll(() => portal.close());

/** Who writes a whole partner's money: the agency and who coordinates the partner. */
const keepers = ['agency', 'coordinator of A', 'coordinator of A and B', 'whole-partner operator of A'];

const writers = (text: string, values: (label: string) => unknown[]) =>
  answeredPastCode(portal, world, text, ({ label }) => values(label));
const idOf = (label: string) => world.watcher(label).actor.user.id;

describe('Written past all code', () => {
  it('a budget and its lines come from who answers for the whole partner', async () => {
    const budget = `insert into subsidy_budget (partner_id, mou_id, name, name_key, fund_source, year, first_month, months, age_from, age_to, created_at, updated_at)
      values ($1, $2, 'Anggaran baru', 'ANGGARAN BARU', 'BKBK', 2026, '2026-01-01', 12, 17, 64, $3, $3) returning id`;
    expect(await writers(budget, () => [world.partners.A.id, world.mous.A.id, portal.clock.now()])).toEqual(keepers);
    const change = `update subsidy_budget set name = 'Nama lain' where id = $1 returning id`;
    expect(await writers(change, () => [drafted.id])).toEqual(keepers);
    const line = `insert into subsidy_line (budget_id, partner_id, unit_kind, split, grant_amount, share, quota_mme, quota_pr, quota_other, tranche_shares, tranche_days)
      values ($1, $2, 'ANY', 'EACH', 1, 1, 1, 0, 0, '{10000}', '{2026-03-01}') returning id`;
    expect(await writers(line, () => [drafted.id, world.partners.A.id])).toEqual(keepers);
  });

  it('a line goes with who answers for the whole partner', async () => {
    await portal.sql.insert('subsidy_line', {
      ...{
        budget_id: drafted.id,
        partner_id: world.partners.A.id,
        unit_kind: 'ANY',
        split: 'EACH',
        grant_amount: 1,
        share: 1,
      },
      ...{ quota_mme: 1, quota_pr: 0, quota_other: 0, tranche_shares: [10_000], tranche_days: ['2026-03-01'] },
    });
    expect(await writers('delete from subsidy_line where budget_id = $1 returning id', () => [drafted.id])).toEqual(
      keepers,
    );
    await expect(
      portal.sql.all('delete from subsidy_line where budget_id = $1', [open.budget.id]),
    ).rejects.toMatchObject({
      constraint: 'subsidy_line_settled',
    });
  });

  it('units, their months and their entries come from the same, each in the own name', async () => {
    const region = await portal.make.regionId('15.01.11.2008');
    const unit = `insert into allocation (budget_id, line_id, partner_id, region_id, province_id, village_id, earmark, created_at)
      values ($1, $2, $3, $4, 0, 0, 1, $5) returning id`;
    const values = [open.budget.id, open.line.id, world.partners.A.id, region, portal.clock.now()];
    expect(await writers(unit, () => values)).toEqual(keepers);
    const entry = `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, made_by, made_at)
      values ($1, $2, $3, 'ALLOCATE', 1, $4, $5) returning id`;
    const own = (label: string) => [
      allocation.id,
      open.budget.id,
      world.partners.A.id,
      idOf(label),
      portal.clock.now(),
    ];
    expect(await writers(entry, own)).toEqual(keepers);
    const another = () => [allocation.id, open.budget.id, world.partners.A.id, idOf('agency'), portal.clock.now()];
    expect(await writers(entry, another)).toEqual(['agency']);
    const quota = `insert into allocation_month (allocation_id, category, month, quota) values ($1, 'OTHER', '2027-12-01', 99) returning quota`;
    expect(await writers(quota, () => [allocation.id])).toEqual(keepers);
  });

  it('a reservation of many units and what it came to come from the same', async () => {
    const reservation = `insert into subsidy_reservation (budget_id, partner_id, first_month, months, requested_by_name, created_at)
      values ($1, $2, '2026-01-01', 12, 'Orang', $3) returning id`;
    expect(await writers(reservation, () => [open.budget.id, world.partners.A.id, portal.clock.now()])).toEqual(
      keepers,
    );
    const { id } = await portal.sql.one<{ id: string }>(reservation, [
      ...[open.budget.id, world.partners.A.id, portal.clock.now()],
    ]);
    const unit = `insert into subsidy_reservation_unit (reservation_id, allocation_id, asking, people, person_months, amount, elsewhere, out_of_age, no_quota, no_money)
      values ($1, $2, 1, 0, 0, 0, 0, 0, 0, 1) returning allocation_id`;
    expect(await writers(unit, () => [id, allocation.id])).toEqual(keepers);
    const done = 'update subsidy_reservation set done_at = $2 where id = $1 returning id';
    expect(await writers(done, () => [id, portal.clock.now()])).toEqual(keepers);
  });

  it('what came is taken back, and accounted for, by the same, each in the own name', async () => {
    const entry = await portal.sql.insert<{ id: string }>('ledger_entry', {
      ...{ allocation_id: allocation.id, budget_id: open.budget.id, partner_id: world.partners.A.id, kind: 'RECEIVE' },
      ...{ received: 5, tranche: 1, reference: 'SP2D-5', received_on: '2026-03-01', made_at: portal.clock.now() },
    });
    const answer = `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, received, tranche, reference, received_on, reverses, note, made_by, made_at)
      values ($1, $2, $3, 'REVERSE', -5, 1, 'SP2D-5', '2026-03-01', $4, 'Salah nomor', $5, $6) returning id`;
    const answered = (label: string) => [
      ...[allocation.id, open.budget.id, world.partners.A.id, entry.id, idOf(label), portal.clock.now()],
    ];
    expect(await writers(answer, answered)).toEqual(keepers);
    expect(await writers(answer, () => answered('agency'))).toEqual(['agency']);
    const report = `insert into tranche_report (allocation_id, partner_id, tranche, received_on, noted_by, noted_by_name, created_at)
      values ($1, $2, 1, '2026-03-01', $3, 'Orang', $4) returning id`;
    const noted = (label: string) => [allocation.id, world.partners.A.id, idOf(label), portal.clock.now()];
    expect(await writers(report, noted)).toEqual(keepers);
    expect(await writers(report, () => noted('agency'))).toEqual(['agency']);
  });

  it('deadlines and papers come and go with the same, and papers of what is asked for stay', async () => {
    const at = portal.clock.now();
    const deadline = `insert into budget_deadline (budget_id, partner_id, stage, due_on) values ($1, $2, 'LIST', '2026-03-01') returning id`;
    expect(await writers(deadline, () => [drafted.id, world.partners.A.id])).toEqual(keepers);
    const sheet = () =>
      portal.sql.insert<{ id: string }>('document', {
        ...{ kind: 'BUDGET_PAPER', partner_id: world.partners.A.id, file_name: 'sk.pdf', uploaded_by: idOf('agency') },
        created_at: at,
      });
    const [loose, held] = [await sheet(), await sheet()];
    const paper = `insert into budget_document (budget_id, partner_id, kind, document_id, added_by, added_by_name, created_at)
      values ($1, $2, 'DECREE', $3, $4, 'Orang', $5) returning id`;
    const own = (label: string) => [drafted.id, world.partners.A.id, loose.id, idOf(label), at];
    expect(await writers(paper, own)).toEqual(keepers);
    expect(await writers(paper, () => own('agency'))).toEqual(['agency']);
    const row = { partner_id: world.partners.A.id, kind: 'DECREE', added_by: idOf('agency'), added_by_name: 'Orang' };
    await portal.sql.insert('budget_document', {
      ...row,
      budget_id: drafted.id,
      document_id: loose.id,
      created_at: at,
    });
    await portal.sql.insert('budget_document', {
      ...row,
      budget_id: open.budget.id,
      document_id: held.id,
      created_at: at,
    });
    const gone = 'delete from budget_document where document_id = $1 returning id';
    expect(await writers(gone, () => [loose.id])).toEqual(keepers);
    await expect(portal.sql.all(gone, [held.id])).rejects.toMatchObject({ constraint: 'budget_document_settled' });
    await portal.sql.all(gone, [loose.id]);
    expect(await portal.sql.all('select id from document where id = $1', [loose.id])).toEqual([]);
  });

  it('a division and a change come from the same, each in the own name, and only while the budget lets them', async () => {
    const at = portal.clock.now();
    const of = (budget: { id: string }) => (label: string) => [budget.id, world.partners.A.id, idOf(label), at];
    const division = `insert into budget_division (budget_id, partner_id, units, total, made_by, made_by_name, made_at)
      values ($1, $2, 1, 1, $3, 'Orang', $4) returning id`;
    expect(await writers(division, of(drafted))).toEqual(keepers);
    expect(await writers(division, () => of(drafted)('agency'))).toEqual(['agency']);
    await expect(portal.sql.all(division, of(open.budget)('agency'))).rejects.toMatchObject({
      constraint: 'budget_division_settled',
    });
    const kept = await portal.sql.one<{ id: string }>(division, of(drafted)('agency'));
    const share = `insert into budget_share (division_id, region_id, amount) values ($1, $2, 1) returning amount`;
    const region = await portal.make.regionId('15.01.11.2008');
    expect(await writers(share, () => [kept.id, region])).toEqual(keepers);
    await portal.sql.all(share, [kept.id, region]);
    expect(await writers('delete from budget_share where division_id = $1 returning amount', () => [kept.id])).toEqual(
      keepers,
    );
    const change = `insert into budget_change (budget_id, partner_id, kind, reason, decree, decree_on, units, made_by, made_by_name, made_at)
      values ($1, $2, 'UNIT_ADD', 'Desa baru', 'SK 1/2026', '2026-03-01', 1, $3, 'Orang', $4) returning id`;
    expect(await writers(change, of(open.budget))).toEqual(keepers);
    expect(await writers(change, () => of(open.budget)('agency'))).toEqual(['agency']);
    await expect(portal.sql.all(change, of(drafted)('agency'))).rejects.toMatchObject({
      constraint: 'budget_change_of_open',
    });
    const asked = await portal.sql.insert<{ id: string }>('budget_change', {
      ...{ budget_id: open.budget.id, partner_id: world.partners.A.id, kind: 'QUOTA', state: 'ASKED', units: 1 },
      ...{ reason: 'Kuota baru', decree: 'SK 2/2026', decree_on: '2026-03-01', first_month: '2026-03-01' },
      ...{
        quota_mme: 5,
        quota_pr: 0,
        quota_other: 0,
        made_by: idOf('coordinator of A'),
        made_by_name: 'Orang',
        made_at: at,
      },
    });
    const unit = 'insert into budget_change_unit (change_id, allocation_id) values ($1, $2) returning change_id';
    expect(await writers(unit, () => [asked.id, allocation.id])).toEqual(keepers);
    const decide = `update budget_change set state = 'REFUSED', decided_by = $2, decided_by_name = 'Orang', decided_at = $3 where id = $1 returning id`;
    expect(await writers(decide, (label) => [asked.id, idOf(label), at])).toEqual(keepers);
    expect(await writers(decide, () => [asked.id, idOf('agency'), at])).toEqual(['agency']);
    await portal.sql.all(decide, [asked.id, idOf('agency'), at]);
    await expect(
      portal.sql.all(decide.replace('REFUSED', 'DONE'), [asked.id, idOf('agency'), at]),
    ).rejects.toMatchObject({
      constraint: 'budget_change_settled',
    });
    await expect(portal.sql.all(unit, [asked.id, allocation.id])).rejects.toMatchObject({
      constraint: 'budget_change_unit_asked',
    });
    await expect(
      portal.sql.all('update subsidy_budget set age_to = 70 where id = $1', [open.budget.id]),
    ).rejects.toMatchObject({ constraint: 'subsidy_budget_ages_settled' });
    // what is settled stays settled also where it goes on from there
    await portal.sql.all(
      `update subsidy_budget set state = 'ASKED', asked_by = $2, asked_by_name = 'Orang', asked_at = $3 where id = $1`,
      [drafted.id, idOf('agency'), at],
    );
    for (const gone of ['delete from budget_share where division_id = $1', 'delete from budget_division where id = $1'])
      await expect(portal.sql.all(gone, [kept.id])).rejects.toMatchObject({ constraint: 'budget_division_settled' });
    await portal.sql.all(`update subsidy_budget set state = 'DRAFT' where id = $1`, [drafted.id]);
  });

  it('a unit changes by the same: its earmark, whether it is in, and the code that its village has now', async () => {
    const change = 'update allocation set earmark = 2 where id = $1 returning id';
    expect(await writers(change, () => [allocation.id])).toEqual(keepers);
    const moved = 'update allocation set region_id = $2 where id = $1 returning id';
    const [elsewhere] = await portal.sql.all<{ id: number }>(
      `select id from region where code = '15.01.11.2008' and valid_to is null`,
    );
    await expect(portal.sql.all(moved, [allocation.id, elsewhere?.id])).rejects.toMatchObject({
      constraint: 'allocation_follows',
    });
  });

  it('deadlines move and go, and reports are taken back, by the same', async () => {
    const ofA = { partner_id: world.partners.A.id };
    const { id } = await portal.sql.insert<{ id: string }>('budget_deadline', {
      ...{ ...ofA, budget_id: drafted.id, stage: 'REPORT', due_on: '2026-03-01' },
    });
    const move = `update budget_deadline set due_on = '2026-04-01' where id = $1 returning id`;
    for (const text of [move, 'delete from budget_deadline where id = $1 returning id'])
      expect([text, await writers(text, () => [id])]).toEqual([text, keepers]);
    await portal.sql.insert('ledger_entry', {
      ...{ ...ofA, allocation_id: allocation.id, budget_id: open.budget.id, kind: 'RECEIVE', received: 5, tranche: 2 },
      ...{ reference: 'SP2D-6', received_on: '2026-03-01', made_at: portal.clock.now() },
    });
    const report = await portal.sql.insert<{ id: string }>('tranche_report', {
      ...{ ...ofA, allocation_id: allocation.id, tranche: 2, received_on: '2026-03-01', noted_by: idOf('agency') },
      ...{ noted_by_name: 'Orang', created_at: portal.clock.now() },
    });
    expect(await writers('delete from tranche_report where id = $1 returning id', () => [report.id])).toEqual(keepers);
  });

  it('a paper is opened by whoever reads the budget it belongs to', async () => {
    const ofA = { partner_id: world.partners.A.id, created_at: portal.clock.now() };
    const paper = await portal.sql.insert<{ id: string }>('document', {
      ...{ ...ofA, kind: 'BUDGET_PAPER', file_name: 'peraturan.pdf', uploaded_by: idOf('agency') },
    });
    await portal.sql.insert('budget_document', {
      ...{ ...ofA, budget_id: open.budget.id, kind: 'REGULATION', document_id: paper.id },
      ...{ added_by: idOf('agency'), added_by_name: 'Orang' },
    });
    const readers = await writers('select id from subsidy_budget where id = $1', () => [open.budget.id]);
    expect(readers).toEqual(expect.arrayContaining(['observer of C', 'officer of Z']));
    expect(await writers('select id from document where id = $1', () => [paper.id])).toEqual(readers);
  });

  it('nobody reserves or spends but by people’s months', async () => {
    for (const [kind, column] of [
      ['RESERVE', 'reserved'],
      ['SPEND', 'spent'],
    ]) {
      const entry = `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, ${column}, made_by, made_at)
        values ($1, $2, $3, '${kind}', 1, $4, $5) returning id`;
      const own = (label: string) => [
        allocation.id,
        open.budget.id,
        world.partners.A.id,
        idOf(label),
        portal.clock.now(),
      ];
      expect([kind, await writers(entry, own)]).toEqual([kind, []]);
    }
  });

  it('a question to the branch comes in the own name, and its answer from the branch and the agency alone', async () => {
    const person = await portal.make.member(world.partners.A, { mou_id: world.mous.A.id, payer: 'SUBSIDY' });
    const ask = `insert into clarification (budget_id, member_id, partner_id, province_id, regency_id, district_id, village_id, first_month, months, note,
        asked_by, asked_by_name, asked_at, updated_at)
      select $1, m.id, m.partner_id, 0, 0, 0, 0, '2026-01-01', 1, 'Mohon dicek', $3, 'Penanya', $4, $4 from member m where m.id = $2 returning id`;
    const values = (label: string) => [open.budget.id, person.id, idOf(label), portal.clock.now()];
    expect(await writers(ask, values)).toContain('coordinator of A');
    expect(await writers(ask, () => values('agency'))).toEqual(['agency']);
    const question = await portal.sql.insert<{ id: string }>('clarification', {
      ...{
        budget_id: open.budget.id,
        member_id: person.id,
        partner_id: world.partners.A.id,
        first_month: '2026-01-01',
      },
      ...{ province_id: 0, regency_id: 0, district_id: 0, village_id: 0, months: 1, note: 'Mohon dicek' },
      ...{
        asked_by: (await portal.make.user('AGENCY', null)).id,
        asked_by_name: 'Penanya',
        asked_at: portal.clock.now(),
      },
      updated_at: portal.clock.now(),
    });
    const answer = `update clarification set state = 'ANSWERED', answer = 'YES', answered_by = $2, answered_by_name = 'Penjawab', answered_at = $3
      where id = $1 returning id`;
    const own = (label: string) => [question.id, idOf(label), portal.clock.now()];
    // the builder's village lies in Kerinci, which that office serves
    expect(await writers(answer, own)).toEqual(['agency', 'officer of X']);
    expect(await writers(answer, () => own('coordinator of A'))).toEqual([]);
  });

  it('a question is about a budget of the person’s own agreement', async () => {
    const stranger = await portal.make.member(world.partners.A);
    await expect(
      portal.sql.insert('clarification', {
        ...{
          budget_id: open.budget.id,
          member_id: stranger.id,
          partner_id: world.partners.A.id,
          first_month: '2026-01-01',
        },
        ...{ province_id: 0, regency_id: 0, district_id: 0, village_id: 0, months: 1, note: 'Mohon dicek' },
        ...{ asked_by: idOf('agency'), asked_by_name: 'Penanya', asked_at: portal.clock.now() },
        updated_at: portal.clock.now(),
      }),
    ).rejects.toMatchObject({ constraint: 'clarification_budget' });
  });

  it('a payment is decided by the branch and the agency alone', async () => {
    const payment = await portal.sql.insert<{ id: string }>('payment', {
      ...{ partner_id: world.partners.A.id, mou_id: world.mous.A.id, state: 'REPORTED', amount: 1 },
      ...{ unit_village_id: await portal.make.regionId('15.01.11.2009'), received_on: '2026-03-02' },
      ...{ first_month: '2026-03-01', months: 1, recorded_by: idOf('agency'), recorded_by_name: 'Pencatat' },
      ...{ created_at: portal.clock.now(), updated_at: portal.clock.now() },
    });
    const text = `update payment set note = 'Sudah dilihat' where id = $1 returning id`;
    expect(await writers(text, () => [payment.id])).toEqual(['agency', 'officer of X']);
  });
});
