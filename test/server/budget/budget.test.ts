import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatorOf, type Json, operatorOf, withoutScope } from '../../support/actors.ts';
import {
  approve,
  ask,
  type BudgetScene,
  budgetInput,
  create,
  edit,
  giveBack,
  line,
  openBudgetScene,
  opened,
  read,
  reserve,
  shut,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
  WARD,
} from './budget-scene.ts';

let scene: BudgetScene;
beforeAll(async () => {
  scene = await openBudgetScene();
});
afterAll(() => scene.close());

const codes = ({ userErrors }: Json): string[] => userErrors.map(({ code }: Json) => code);

describe('A budget', () => {
  let draft: Json;

  it('is drafted with what it would give every unit and the three ways to live with it', async () => {
    const { budget, userErrors } = await create(scene.asker, budgetInput(scene, { choice: null, topUpFund: null }));
    expect(userErrors).toEqual([]);
    expect(budget).toMatchObject({ state: 'DRAFT', viewerCanEdit: true, viewerCanApprove: false });
    expect(budget.plan).toEqual({
      ...{ perPerson: '201600', total: '30000000', over: '240000' },
      lines: [
        {
          ...{ units: 3, earmark: '30000000', over: '240000', unitsOver: 3 },
          fewerPeople: { people: 147, cost: '29635200', remainder: '364800', topUp: '0' },
          lastPersonShorter: { people: 147, shorterPeople: 3, cost: '29988000', remainder: '12000' },
          topUp: { people: 150, cost: '30240000', topUp: '240000' },
        },
      ],
    });
    draft = budget;
  });

  it('is not asked for before one of the ways is chosen, nor without a decree', async () => {
    expect(codes(await ask(scene.asker, draft))).toEqual(['BUDGET_CHOICE_MISSING']);
    const bare = budgetInput(scene, { decree: null, decreeOn: null });
    const { budget } = await edit(scene.asker, draft, bare);
    expect(codes(await ask(scene.asker, budget))).toEqual(['BUDGET_DECREE_MISSING']);
    draft = (await edit(scene.asker, budget, budgetInput(scene))).budget;
    expect(draft.plan).toMatchObject({ total: '30240000' });
  });

  it('waits for another person, and nothing of it changes meanwhile', async () => {
    const { budget } = await ask(scene.asker, draft);
    expect(budget).toMatchObject({ state: 'ASKED', viewerCanEdit: false, viewerCanApprove: false });
    expect(codes(await edit(scene.asker, budget, budgetInput(scene)))).toEqual(['BUDGET_STATE']);
    expect(codes(await approve(scene.asker, budget, '30240000'))).toEqual(['BUDGET_SAME_PERSON']);
    expect(codes(await approve(scene.approver, budget, '30000000'))).toEqual(['BUDGET_TOTAL_CHANGED']);
    draft = (await giveBack(scene.approver, budget)).budget;
    expect(draft.state).toBe('DRAFT');
  });

  it('gives every unit its part when it is approved, to the rupiah', async () => {
    const { budget: asked } = await ask(scene.asker, draft);
    const { budget, userErrors } = await approve(scene.approver, asked, '30240000');
    expect(userErrors).toEqual([]);
    expect(budget).toMatchObject({ state: 'OPEN', approvedTotal: '30240000', plan: null, viewerCanUse: true });
    expect(budget.figures).toEqual({
      ...{ units: 3, earmark: '30000000', allocated: '30240000', toppedUp: '240000' },
      ...{ reserved: '0', spent: '0', received: '0' },
    });
    const units = await unitsOf(scene.officer, budget);
    const part = {
      earmark: '10000000',
      allocated: '10080000',
      toppedUp: '80000',
      left: '10080000',
      people: 0,
      quota: 50,
    };
    expect(units.map(({ village }) => village.code).sort()).toEqual([WARD, VILLAGE_A, VILLAGE_B].sort());
    expect(units).toEqual(Array.from({ length: 3 }, () => expect.objectContaining(part)));
    draft = budget;
  });

  it('says in its ledger who gave what', async () => {
    const { subsidyBudget } = await scene.officer.query(
      'query ($id: ID!) { subsidyBudget(id: $id) { ledger(first: 10) { nodes { kind amount madeBy village { code } } totalCount } } }',
      { id: draft.id },
    );
    expect(subsidyBudget.ledger.totalCount).toBe(6);
    const sums = (kind: string) =>
      subsidyBudget.ledger.nodes
        .filter((entry: Json) => entry.kind === kind)
        .map((entry: Json) => [entry.amount, entry.madeBy]);
    expect(sums('ALLOCATE')).toEqual(Array(3).fill(['10000000', scene.approver.user.name]));
    expect(sums('TOP_UP')).toEqual(Array(3).fill(['80000', scene.approver.user.name]));
  });

  it('takes nobody any more once it is closed', async () => {
    const { budget } = await shut(scene.asker, draft);
    expect(budget.state).toBe('CLOSED');
    const span = { villageCode: VILLAGE_A, firstMonth: '2026-01', months: 1 };
    expect(codes(await reserve(scene.asker, budget, span))).toEqual(['BUDGET_NOT_OPEN']);
  });
});

describe('Funding lines', () => {
  it('go their own way for villages and for wards, and split a sum to the rupiah', async () => {
    const lines = [
      line({ unitKind: 'VILLAGE', split: 'EQUAL', grant: '25000001', share: 10_000 }),
      line({ unitKind: 'WARD', share: 1500, quotas: { mme: 50, pr: 25, other: 0 } }),
    ];
    const budget = await opened(scene, { lines, choice: 'FEWER_PEOPLE', topUpFund: null });
    const units = await unitsOf(scene.asker, budget);
    const of = (code: string) => units.find(({ village }) => village.code === code);
    expect([of(VILLAGE_A)?.allocated, of(VILLAGE_B)?.allocated]).toEqual(['12500001', '12500000']);
    expect(of(WARD)).toMatchObject({ earmark: '15000000', allocated: '15000000', quota: 74 });
    expect(budget.approvedTotal).toBe('40000001');
  });

  it('carry one more person for the first months where the rest pays them', async () => {
    const budget = await opened(scene, { choice: 'LAST_PERSON_SHORTER', topUpFund: null });
    const quotas = await scene.portal.sql.all<{ quota: number }>(
      `select to_char(m.month, 'YYYY-MM') as month, sum(m.quota)::integer as quota from allocation_month m join allocation a on a.id = m.allocation_id
        where a.budget_id = $1 and a.region_id = $2 group by 1 order by 1`,
      [budget.id, await scene.portal.make.regionId(VILLAGE_A)],
    );
    expect(quotas.map(({ quota }) => quota)).toEqual([50, 50, 50, 50, 50, 50, 50, 49, 49, 49, 49, 49]);
  });
});

describe('What is wrong with a draft', () => {
  it.each([
    [{ name: 'BK' }, 'BUDGET_NAME_LENGTH', 'name'],
    [{ year: 1999 }, 'BUDGET_YEAR', 'year'],
    [{ months: 0 }, 'BUDGET_MONTHS', 'months'],
    [{ months: 25 }, 'BUDGET_MONTHS', 'months'],
    [{ firstMonth: '2028-06' }, 'SPAN_OUTSIDE', 'firstMonth'],
    [{ ageFrom: 70 }, 'BUDGET_AGES', 'ageFrom'],
    [{ decreeOn: '2026-01-04' }, 'BUDGET_DECREE_BEFORE_REGULATION', 'decreeOn'],
    [{ decreeOn: null }, 'BUDGET_LAW_PAIR', 'decreeOn'],
    [{ topUpFund: null }, 'BUDGET_TOP_UP_FUND', 'topUpFund'],
    [{ fundSource: 'EMAS' }, 'BUDGET_FUND_UNKNOWN', 'fundSource'],
    [{ mouId: '01890000-0000-7000-8000-000000000000' }, 'BUDGET_MOU_UNKNOWN', 'mouId'],
    [{ lines: [] }, 'BUDGET_LINES_EMPTY', 'lines'],
    [{ lines: [line(), line({ unitKind: 'WARD' })] }, 'BUDGET_LINES_OVERLAP', 'lines'],
    [{ lines: [line({ quotas: { mme: 0, pr: 0, other: 0 } })] }, 'QUOTA_RANGE', 'lines.0.quotas'],
    [{ lines: [line({ quotas: { mme: 60, pr: -10, other: 0 } })] }, 'QUOTA_RANGE', 'lines.0.quotas'],
    [{ lines: [line({ grant: '0' })] }, 'GRANT_RANGE', 'lines.0.grant'],
    [{ lines: [line({ share: 10_001 })] }, 'SHARE_RANGE', 'lines.0.share'],
    [{ lines: [line({ tranches: [{ share: 3000, expectedOn: '2026-03-01' }] })] }, 'TRANCHE_SUM', 'lines.0.tranches'],
  ])('%j is told by its field', async (more, code, field) => {
    const { budget, userErrors } = await create(scene.asker, budgetInput(scene, more));
    expect(budget).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
    expect(userErrors[0].message).not.toMatch(/\{|[A-Z]+_[A-Z]+/);
  });

  it('an agreement without villages is told when approval is asked for', async () => {
    const mou = await scene.portal.make.mou(scene.partner);
    const { budget } = await create(scene.asker, budgetInput({ mou }));
    expect(codes(await ask(scene.asker, budget))).toEqual(['BUDGET_NO_UNITS']);
  });

  it('the same key with the same content is the same budget', async () => {
    const input = budgetInput(scene, { name: 'Satu kunci' });
    const first = await create(scene.asker, input, 'kunci-yang-sama');
    expect((await create(scene.asker, input, 'kunci-yang-sama')).budget.id).toBe(first.budget.id);
  });
});

describe('A budget is', () => {
  it('read by the branch, an operator and an auditor, and written by none of them', async () => {
    const { budget } = await create(scene.asker, budgetInput(scene));
    const operator = await operatorOf(scene.portal, scene.partner, VILLAGE_A);
    const auditor = await withoutScope(scene.portal, 'AUDITOR');
    for (const reader of [operator, auditor]) {
      expect((await read(reader, budget)).viewerCanEdit).toBe(false);
      const answer = await reader.ask(
        'mutation ($id: ID!) { subsidyBudgetAsk(id: $id, version: 1) { budget { id } } }',
        { id: budget.id },
      );
      expect(answer.code).toBe('FORBIDDEN');
    }
  });

  it('not there for another partner', async () => {
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner({ name: 'Kabupaten Lain' }));
    const { budget } = await create(scene.asker, budgetInput(scene));
    expect(await read(stranger, budget)).toBeNull();
    const { subsidyBudgets } = await stranger.query('{ subsidyBudgets(first: 10) { nodes { id } } }');
    expect(subsidyBudgets.nodes).toEqual([]);
  });

  it('shown to an operator with the own unit alone', async () => {
    const budget = await opened(scene);
    const operator = await operatorOf(scene.portal, scene.partner, VILLAGE_A);
    expect((await unitsOf(operator, budget)).map(({ village }) => village.code)).toEqual([VILLAGE_A]);
    expect((await read(operator, budget)).figures.units).toBe(1);
  });
});
