import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, operatorOf, withoutScope } from '../../support/actors.ts';
import {
  type BudgetScene,
  budgetInput,
  create,
  edit,
  line,
  openBudgetScene,
  opened,
  VILLAGE_A,
  WARD,
} from '../budget/budget-scene.ts';
import {
  apply,
  askToSimulate,
  change,
  draft,
  drill,
  figures,
  keep,
  kept,
  list,
  readDraft,
  remove,
  simulate,
} from './simulation-scene.ts';

let scene: BudgetScene;
let drafted: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  drafted = (await create(scene.asker, budgetInput(scene))).budget;
});
afterAll(() => scene.close());

const raised = { kind: 'AMOUNT', from: '2026-07', jkk: '12000', jkm: '8000' };

describe('A simulation', () => {
  it('stands beside the budget as it is today, month by month', async () => {
    const answer = await simulate(scene.asker, figures(scene, { assumed: [raised] }), { budgetId: drafted.id });
    expect(answer.userErrors).toEqual([]);
    expect(answer.today).toMatchObject({ total: '30240000', perPerson: '201600', topUp: '240000', units: 3 });
    expect(answer.simulated).toMatchObject({ total: '33120000', perPerson: '220800', cost: '33120000', people: 150 });
    const months = answer.simulated.months.map(({ perPerson, cost }: Json) => [perPerson, cost]);
    expect(months).toEqual([...Array(6).fill(['16800', '2520000']), ...Array(6).fill(['20000', '3000000'])]);
    // January and February are due before the first tranche of March
    expect(answer.simulated).toMatchObject({ coveredUntil: null, firstShort: '2026-01' });
    expect(answer.simulated.reach).toEqual([{ months: 0, units: 3 }]);
    expect(answer.simulated.months[2]).toMatchObject({ come: '9000000', needed: '7560000', missing: '0' });
  });

  it('from nothing stands beside the same figures by the tariff as it is written, if it supposes another', async () => {
    expect((await simulate(scene.asker, figures(scene))).today).toBeNull();
    const { today, simulated } = await simulate(scene.asker, figures(scene, { assumed: [raised] }));
    expect([today.total, simulated.total]).toEqual(['30240000', '33120000']);
  });

  it('carries a share of the people, rounded down', async () => {
    const { simulated } = await simulate(scene.asker, figures(scene, { peopleShare: 9_500 }));
    expect(simulated).toMatchObject({ people: 141, leftOut: 0, topUp: '0', left: String(30_000_000 - 141 * 201_600) });
  });

  it('looks at the units and the money of an open budget', async () => {
    const open = await opened(scene);
    const more = figures(scene, { months: 6 });
    const { today, simulated } = await simulate(scene.asker, more, { budgetId: open.id });
    expect(today).toMatchObject({ total: open.approvedTotal, units: 3 });
    expect(simulated).toMatchObject({ total: '30000000', cost: '15120000', left: '14880000' });
  });

  it('is told by region, down to the villages that get least far', async () => {
    const input = figures(scene, { lines: [line({ split: 'BY_TARGET', grant: '30000001', share: 10_000 })] });
    const { places, worst } = await drill(scene.asker, input, null);
    expect(places).toMatchObject([{ region: { name: 'Kabupaten Kerinci' }, units: 3, people: 150, leastReach: 0 }]);
    expect(worst.map(({ village }: Json) => village.code)).toHaveLength(3);
    const below = await drill(scene.asker, input, '15.01.11');
    expect(below.places).toMatchObject([
      { units: 1, cost: '10080000' },
      { units: 1, cost: '10080000' },
    ]);
    expect((await drill(scene.asker, input, WARD)).worst).toMatchObject([
      { village: { code: WARD }, earmark: '10000001', reach: 0, coveredUntil: null },
    ]);
  });

  it.each([
    [{ firstMonth: '2028-06' }, 'SPAN_OUTSIDE', 'firstMonth'],
    [{ months: 0 }, 'BUDGET_MONTHS', 'months'],
    [{ peopleShare: 0 }, 'SIMULATION_PEOPLE_SHARE', 'peopleShare'],
    [{ peopleShare: 1 }, 'QUOTA_RANGE', 'lines.0.quotas'],
    [{ lines: [line({ quotas: { mme: 0, pr: 0, other: 0 } })] }, 'QUOTA_RANGE', 'lines.0.quotas'],
    [{ lines: [line({ split: 'EQUAL', grant: '2', share: 10_000 })] }, 'GRANT_RANGE', 'lines.0.grant'],
    [{ lines: [line({ tranches: [{ share: 3000, expectedOn: '2026-03-01' }] })] }, 'TRANCHE_SUM', 'lines.0.tranches'],
    [{ topUpFund: null }, 'BUDGET_TOP_UP_FUND', 'topUpFund'],
    [{ fundSource: 'EMAS' }, 'FUND_UNKNOWN', 'fundSource'],
    [{ mouId: '01890000-0000-7000-8000-000000000000' }, 'BUDGET_MOU_UNKNOWN', 'mouId'],
    [{ assumed: Array(7).fill(raised) }, 'ASSUMED_MANY', 'assumed'],
    [{ assumed: [{ ...raised, jkk: '0', jkm: '0' }] }, 'ASSUMED_NOTHING', 'assumed.0.jkk'],
    [{ assumed: [{ ...raised, jkm: '1000001' }] }, 'ASSUMED_AMOUNT', 'assumed.0.jkm'],
    [{ assumed: [{ kind: 'DISCOUNT', from: '2026-05', factor: 10_000 }] }, 'ASSUMED_FACTOR', 'assumed.0.factor'],
    [
      { assumed: [{ kind: 'DISCOUNT', from: '2026-05', until: '2026-05', factor: 5_000 }] },
      'ASSUMED_UNTIL',
      'assumed.0.until',
    ],
  ])('of %j says what is wrong by its field', async (more, code, field) => {
    const { simulated, userErrors } = await simulate(scene.asker, figures(scene, more));
    expect(simulated).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
    expect(userErrors[0].message).not.toMatch(/\{|[A-Z]+_[A-Z]+/);
  });

  it('of an agreement without villages is nothing', async () => {
    const mou = await scene.portal.make.mou(scene.partner);
    const { simulated } = await simulate(scene.asker, figures({ mou }));
    expect(simulated).toMatchObject({ units: 0, total: '0', coveredUntil: null, reach: [] });
  });
});

describe('A month without a tariff', () => {
  it('is told by its field, and can be supposed', async () => {
    await scene.portal.sql.all(
      `update tariff_rate set months = daterange(lower(months), '2028-01-01') where segment = 'BPU'`,
    );
    const late = figures(scene, { firstMonth: '2027-10', months: 6 });
    const { userErrors } = await simulate(scene.asker, late);
    expect(userErrors).toMatchObject([{ code: 'TARIFF_UNKNOWN', field: 'firstMonth' }]);
    const assumed = [{ kind: 'AMOUNT', from: '2028-01', jkk: '10000', jkm: '6800' }];
    const answer = await simulate(scene.asker, { ...late, assumed });
    expect(answer).toMatchObject({ simulated: { perPerson: '100800' }, today: null, userErrors: [] });
    await scene.portal.sql.all(`update tariff_rate set months = daterange(lower(months), null) where segment = 'BPU'`);
  });
});

describe('A kept simulation', () => {
  let mine: Json;

  it('says what was put in, and comes out beside another', async () => {
    const input = figures(scene, { assumed: [raised], peopleShare: 9_500 });
    const { simulation, userErrors } = await keep(scene.asker, input, { budgetId: drafted.id });
    expect(userErrors).toEqual([]);
    mine = simulation;
    expect(mine).toMatchObject({
      ...{ name: 'Tarif naik Juli', budgetName: 'BKBK 2026', budgetState: 'DRAFT', peopleShare: 9_500, version: 1 },
      ...{ viewerCanEdit: true, viewerCanDraft: true, viewerCanApply: true },
      lines: [{ grant: '100000000', quotas: { mme: 50, pr: 0, other: 0 }, channel: 'Rekening kas desa' }],
      assumed: [{ ...raised, until: null, factor: null }],
    });
    const { beside, simulated } = await simulate(scene.asker, figures(scene), { besideId: mine.id });
    expect([simulated.people, beside.people]).toEqual([150, 141]);
  });

  it('is its maker’s alone until it is shared, and then for who reads all budgets of the partner', async () => {
    const auditor = await withoutScope(scene.portal, 'AUDITOR');
    for (const reader of [scene.approver, auditor]) {
      expect(await kept(reader, mine)).toBeNull();
      expect(await list(reader)).toEqual([]);
    }
    const { data } = await change(scene.asker, mine, {
      ...{
        name: 'Tarif naik Juli, 95%',
        shared: true,
        input: figures(scene, { assumed: [raised], peopleShare: 9_500 }),
      },
    });
    mine = data.act.simulation;
    expect(await kept(scene.approver, mine)).toMatchObject({ name: 'Tarif naik Juli, 95%', viewerCanEdit: false });
    expect(await kept(auditor, mine)).toMatchObject({
      viewerCanEdit: false,
      viewerCanDraft: false,
      viewerCanApply: false,
    });
    expect(await list(scene.approver)).toEqual(['Tarif naik Juli, 95%']);
  });

  it('is changed and deleted by its maker alone, in the version that was seen', async () => {
    const write = { name: 'Milik orang lain', shared: true, input: figures(scene) };
    expect((await change(scene.approver, mine, write)).code).toBe('FORBIDDEN');
    expect((await remove(scene.approver, mine)).code).toBe('FORBIDDEN');
    expect((await remove(scene.asker, { ...mine, version: 1 })).data.act.userErrors[0].code).toBe('VERSION_CONFLICT');
    const { simulation } = await keep(scene.approver, figures(scene), { name: 'Untuk dihapus' });
    expect((await remove(scene.approver, simulation)).data.act.deletedId).toBe(simulation.id);
    expect(await list(scene.approver)).toEqual(['Tarif naik Juli, 95%']);
  });

  it('needs a name, and somebody keeps a hundred at most', async () => {
    const { userErrors } = await keep(scene.asker, figures(scene), { name: 'x' });
    expect(userErrors).toMatchObject([{ code: 'SIMULATION_NAME_LENGTH', field: 'name' }]);
    const keeper = await coordinatorOf(scene.portal, scene.partner);
    await scene.portal.sql.all(
      `insert into subsidy_simulation (partner_id, mou_id, name, fund_source, first_month, months, people_share, lines, made_by, made_by_name, created_at, updated_at)
       select partner_id, mou_id, 'Simulasi ' || n, fund_source, first_month, months, people_share, lines, $1, 'Penyimpan', created_at, updated_at
         from subsidy_simulation s, generate_series(1, 100) n where s.id = $2`,
      [keeper.user.id, mine.id],
    );
    expect((await keep(keeper, figures(scene))).userErrors).toMatchObject([{ code: 'SIMULATIONS_FULL' }]);
  });

  it('goes as a file of its units to who reads it', async () => {
    const get = ({ cookie }: Actor, path: string) =>
      scene.portal.app.inject({ method: 'GET', url: path, headers: { cookie, 'x-portal-request': '1' } });
    const path = `/subsidy-simulations/${mine.id}/units.csv`;
    const { body, headers } = await get(scene.approver, path);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const [about, head, ...rows] = body.trim().split('\r\n');
    expect([about, head?.split(';').length, rows.length]).toEqual([
      expect.stringContaining('Tarif naik Juli, 95%, '),
      15,
      3,
    ]);
    const cells = rows
      .find((row) => row.includes(VILLAGE_A))
      ?.split(';')
      .slice(4);
    expect(cells).toEqual(['47', '47', '0', '0', '10000000', '377600', '10377600', '0', '0', '0', '']);
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    expect((await get(stranger, path)).statusCode).toBe(404);
    expect((await get(await operatorOf(scene.portal, scene.partner, VILLAGE_A), path)).statusCode).toBe(403);
  });

  it('made real is a draft with its figures, that says so where the tariff is another', async () => {
    const { budget, userErrors } = await draft(scene.approver, mine, { name: 'BKBK 2026, 95%', year: 2027 });
    expect(userErrors).toEqual([]);
    expect(budget).toMatchObject({
      ...{ state: 'DRAFT', name: 'BKBK 2026, 95%', year: 2027, agency: 'Dinas Contoh', ageFrom: 17, decree: null },
      ...{ choice: 'TOP_UP', lines: [{ quotas: { mme: 47, pr: 0, other: 0 }, grant: '100000000' }] },
      simulatedAs: { name: 'Tarif naik Juli, 95%', total: '31132800', perPerson: '220800' },
      plan: { perPerson: '201600' },
    });
  });

  it('goes into the draft that it stands beside, whose name and law stay', async () => {
    const { budget, userErrors } = await apply(scene.asker, mine, drafted.version);
    expect(userErrors).toEqual([]);
    expect(budget).toMatchObject({
      ...{ id: drafted.id, name: 'BKBK 2026', decree: 'SK 853/2026', ageFrom: 17, lines: [{ quotas: { mme: 47 } }] },
      simulatedAs: { total: '31132800' },
    });
    expect((await apply(scene.asker, mine, drafted.version)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const back = (await edit(scene.asker, budget, budgetInput(scene))).budget;
    expect((await readDraft(scene.asker, back)).simulatedAs).toMatchObject({ name: 'Tarif naik Juli, 95%' });
  });

  it('goes into no budget that is no draft, and into none where it began from nothing', async () => {
    const open = await opened(scene);
    const { simulation } = await keep(scene.asker, figures(scene), { budgetId: open.id });
    expect(simulation.viewerCanApply).toBe(false);
    expect((await apply(scene.asker, simulation, open.version)).userErrors).toMatchObject([{ code: 'BUDGET_STATE' }]);
    const { simulation: bare } = await keep(scene.asker, figures(scene));
    expect((await apply(scene.asker, bare, 1)).userErrors).toMatchObject([{ code: 'SIMULATION_WITHOUT_BUDGET' }]);
  });
});

describe('Simulations are', () => {
  it('nothing for an operator, who has one village', async () => {
    const operator = await operatorOf(scene.portal, scene.partner, VILLAGE_A);
    expect((await askToSimulate(operator, figures(scene))).code).toBe('FORBIDDEN');
    expect((await operator.ask('{ subsidySimulations(first: 5) { nodes { id } } }')).code).toBe('FORBIDDEN');
  });

  it('nothing for another partner, in figures, beside a budget or kept', async () => {
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner({ name: 'Kabupaten Lain' }));
    const { userErrors } = await simulate(stranger, figures(scene));
    expect(userErrors).toMatchObject([{ code: 'BUDGET_MOU_UNKNOWN' }]);
    expect((await askToSimulate(stranger, figures(scene), { budgetId: drafted.id })).code).toBe('NOT_FOUND');
    expect(await list(stranger)).toEqual([]);
  });

  it('run by an auditor, who keeps none', async () => {
    const auditor = await withoutScope(scene.portal, 'AUDITOR');
    expect((await simulate(auditor, figures(scene))).simulated.total).toBe('30240000');
    const answer = await auditor.ask(
      `mutation ($input: SubsidySimulationKeepInput!) { subsidySimulationCreate(input: $input, idempotencyKey: "kunci-auditor") { userErrors { code } } }`,
      { input: { name: 'Milik auditor', shared: false, input: figures(scene) } },
    );
    expect(answer.code).toBe('FORBIDDEN');
  });
});
