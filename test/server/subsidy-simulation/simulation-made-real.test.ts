import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../support/actors.ts';
import {
  approve,
  ask,
  type BudgetScene,
  budgetInput,
  edit,
  line,
  openBudgetScene,
  reserve,
  shut,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
  WARD,
} from '../budget/budget-scene.ts';
import { draft, figures, keep, simulate } from './simulation-scene.ts';

let scene: BudgetScene;
beforeAll(async () => {
  scene = await openBudgetScene();
  // more people than any quota below, so that everybody who may be carried is
  for (const code of [VILLAGE_A, VILLAGE_B, WARD])
    for (const category of ['MME', 'PR']) await scene.enrol(code, 8, { category });
});
afterAll(() => scene.close());

/** Drafts, asks for, approves, reserves everybody; gives what the tables hold then, and frees the months again. */
async function madeReal(input: object): Promise<{ budget: Json; months: Json[]; ledger: string; reserved: string }> {
  const { simulation } = await keep(scene.asker, input);
  const { budget: made } = await draft(scene.asker, simulation);
  // a draft of a simulation has no law yet
  const { regulation, regulationOn, decree, decreeOn, ...rest } = budgetInput(scene, input);
  const { peopleShare: _, assumed: __, ...written } = rest as Json;
  const law = { regulation, regulationOn, decree, decreeOn };
  const lines = made.lines.map((one: Json) => ({ ...one, unitKind: 'ANY', split: written.lines[0].split }));
  const { budget: lawful, userErrors } = await edit(scene.asker, made, { ...written, ...law, lines });
  expect(userErrors).toEqual([]);
  const { budget: asked } = await ask(scene.asker, lawful);
  const { budget } = await approve(scene.approver, asked, made.simulatedAs.total);
  const span = { firstMonth: made.firstMonth, months: made.months };
  await reserve(scene.asker, budget, span);
  const months = await scene.portal.sql.all<Json>(
    `select to_char(c.month, 'YYYY-MM') as month, sum(c.amount)::text as cost, count(*)::integer as people
       from contribution c join allocation a on a.id = c.allocation_id where a.budget_id = $1 group by 1 order by 1`,
    [budget.id],
  );
  const { ledger } = await scene.portal.sql.one<{ ledger: string }>(
    'select sum(allocated)::text as ledger from ledger_entry where budget_id = $1',
    [budget.id],
  );
  const units = await unitsOf(scene.asker, budget);
  const reserved = units.reduce((sum, unit) => sum + BigInt(unit.reserved), 0n);
  await shut(scene.asker, budget);
  await scene.portal.sql.all(
    'update contribution set allocation_id = null, claim_category = null where allocation_id is not null',
  );
  return { budget, months, ledger, reserved: String(reserved) };
}

const drawn = fc.record({
  quotas: fc.record({ mme: fc.integer({ min: 1, max: 6 }), pr: fc.nat(6), other: fc.constant(0) }),
  split: fc.constantFrom('EACH', 'EQUAL', 'BY_TARGET'),
  grant: fc.integer({ min: 3_000_000, max: 30_000_000 }).map(String),
  share: fc.integer({ min: 1_500, max: 10_000 }),
  months: fc.integer({ min: 1, max: 15 }),
  choice: fc.constantFrom('FEWER_PEOPLE', 'LAST_PERSON_SHORTER', 'TOP_UP'),
  peopleShare: fc.constantFrom(10_000, 9_000, 5_500),
});

describe('A simulation that is made real', () => {
  // first, for a month that is priced once keeps its price
  it('with a tariff that becomes what was supposed costs what was supposed', async () => {
    const assumed = [{ kind: 'AMOUNT', from: '2027-01', jkk: '11000', jkm: '9000' }];
    const lines = [line({ quotas: { mme: 3, pr: 2, other: 0 }, grant: '1200000', share: 10_000 })];
    const input = figures(scene, {
      lines,
      firstMonth: '2026-10',
      months: 6,
      choice: 'LAST_PERSON_SHORTER',
      topUpFund: null,
      assumed,
    });
    const { simulated, today } = await simulate(scene.asker, input);
    expect(today.cost).not.toBe(simulated.cost);
    const { sql } = scene.portal;
    await sql.all(
      `update tariff_rate set months = daterange(lower(months), '2027-01-01') where segment = 'BPU' and programme in ('JKK', 'JKM')`,
    );
    for (const [programme, amount] of [
      ['JKK', 11_000],
      ['JKM', 9_000],
    ])
      await sql.insert('tariff_rate', {
        ...{ segment: 'BPU', programme, payer: 'WORKER', basis: 'FLAT', flat_amount: amount, months: '[2027-01-01,)' },
        ...{ regulation: 'PP contoh', source: 'uji', certainty: 'C' },
      });
    const real = await madeReal(input);
    expect(real.ledger).toBe(simulated.total);
    expect(real.months.map(({ cost }) => cost)).toEqual(simulated.months.map(({ cost }: Json) => cost));
  });

  it('is to the rupiah what its plan, its ledger and the months of its people come to', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ quotas, split, grant, share, months, choice, peopleShare }) => {
        const lines = [line({ quotas: { ...quotas, mme: quotas.mme + 1 }, split, grant, share })];
        const topUpFund = choice === 'TOP_UP' ? 'APBD_PROVINCE' : null;
        const input = figures(scene, { lines, months, choice, topUpFund, peopleShare });
        const { simulated } = await simulate(scene.asker, input);
        const real = await madeReal(input);
        expect(real.budget.approvedTotal).toBe(simulated.total);
        expect(real.ledger).toBe(simulated.total);
        expect(real.reserved).toBe(simulated.cost);
        const told = simulated.months.filter(({ people }: Json) => people > 0);
        expect(real.months).toEqual(told.map(({ month, cost, people }: Json) => ({ month, cost, people })));
      }),
      { numRuns: 8 },
    );
  });
});
