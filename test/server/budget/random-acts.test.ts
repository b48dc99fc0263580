import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recountLedgers } from '../../../server/budget/recount.job.ts';
import { type Actor, withoutScope } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { openWorld, programme, type Step, step, sumsOf, take, type World } from './random-acts-scene.ts';

// A failure prints its seed and path; SEED=… and SEED_PATH=… in the environment run it again.
const again = {
  ...(process.env.SEED && { seed: Number(process.env.SEED) }),
  ...(process.env.SEED_PATH && { path: process.env.SEED_PATH }),
};
const MOST_MS = 30_000;

let portal: TestPortal;
let payer: Actor;
beforeAll(async () => {
  portal = await openPortal();
  payer = await withoutScope(portal, 'AGENCY');
});
afterAll(() => portal.close());

/** What the portal may refuse, by act; anything else is a fault of the portal. */
const refusals: Readonly<Record<Step['act'], readonly string[]>> = {
  reserveUnit: [],
  reserveSome: [],
  release: [],
  transfer: ['TRANSFER_SAME_UNIT', 'ALLOCATION_ROOM', 'TRANSFER_TOPPED_UP'],
  payUnit: ['UNIT_EMPTY'],
  paySome: ['PAYMENT_MEMBERS_UNKNOWN'],
  reverse: ['PAYMENT_NOT_CONFIRMED'],
  receive: ['TRANCHE_NOTHING_DUE'],
  takeBack: ['RECEIPT_UNKNOWN'],
  leave: ['MEMBER_HAS_ENDED', 'VERSION_CONFLICT'],
};

/** Everything that does not add up in the books of both funds, in words. */
const faults = ({ home, other }: World) =>
  portal.sql.all<{ what: string; id: string }>(
    `with a as (select * from allocation where budget_id = any ($1)),
          m as (select * from allocation_month where allocation_id in (select id from a)),
          months as (select * from contribution where partner_id = any ($2)),
          e as (select allocation_id, sum(allocated) as allocated, sum(topped_up) as topped_up, sum(reserved) as reserved, sum(spent) as spent,
                       sum(received) as received from ledger_entry where budget_id = any ($1) group by 1),
          c as (select allocation_id, sum(amount) as reserved, coalesce(sum(amount) filter (where payment_id is not null), 0) as spent
                  from months where allocation_id is not null group by 1),
          p as (select allocation_id, claim_category as category, month, count(*) as people from months where allocation_id is not null group by 1, 2, 3),
          t as (select allocation_id, sum(received) as received from allocation_tranche group by 1)
     select 'totals are not those of the entries' as what, a.id from a left join e on e.allocation_id = a.id
      where (a.allocated, a.topped_up, a.reserved, a.spent, a.received) is distinct from
            (coalesce(e.allocated, 0), coalesce(e.topped_up, 0), coalesce(e.reserved, 0), coalesce(e.spent, 0), coalesce(e.received, 0))
     union all select 'totals are not those of people''s months', a.id from a left join c on c.allocation_id = a.id
      where (a.reserved, a.spent) is distinct from (coalesce(c.reserved, 0), coalesce(c.spent, 0))
     union all select 'more than there is', a.id from a where not (0 <= a.spent and a.spent <= a.reserved and a.reserved <= a.allocated)
     union all select 'tranches are not what came', a.id from a left join t on t.allocation_id = a.id where a.received <> coalesce(t.received, 0)
     union all select 'people of a month', m.allocation_id from m left join p using (allocation_id, category, month)
      where m.people <> coalesce(p.people, 0) or m.people > m.quota
     union all select 'a month beyond the budget', p.allocation_id from p left join m using (allocation_id, category, month) where m.quota is null
     union all select 'a person twice in a month', x.person_id from months x
      where x.payer = 'FUND' and (x.allocation_id is not null or x.payment_id is not null) group by x.person_id, x.month having count(*) > 1
     union all select 'a budget is not its units', b.id from subsidy_budget b
      where b.id = any ($1) and (b.allocated <> (select sum(a.allocated) from a where a.budget_id = b.id) or b.allocated > b.approved_total)
     union all select 'a payment is not its months', x.id from payment x
      where x.partner_id = any ($2) and x.allocated <> (select coalesce(sum(y.amount), 0) from months y where y.payment_id = x.id)`,
    [
      [home.budget.id, other.budget.id],
      [home.partner.id, other.partner.id],
    ],
  );

async function alone(world: World, one: Step): Promise<void> {
  const before = await sumsOf(world);
  const { codes, expected, changes } = await take(world, one);
  expect(codes.filter((code) => !refusals[one.act].includes(code))).toEqual([]);
  if (expected) expect(codes).toEqual(expected);
  const after = await sumsOf(world);
  // money is moved and paid; none is made and none is lost
  expect(after.allocated).toBe(before.allocated);
  if (changes && codes.length === 0)
    expect({
      allocated: after.allocated - before.allocated,
      reserved: after.reserved - before.reserved,
      spent: after.spent - before.spent,
      received: after.received - before.received,
    }).toEqual(changes);
  if (codes.length > 0) expect(after).toEqual(before);
}

async function atOnce(world: World, steps: readonly Step[]): Promise<void> {
  const { allocated } = await sumsOf(world);
  const outcomes = await Promise.all(steps.map((one) => take(world, one)));
  for (const [index, { codes }] of outcomes.entries())
    expect(codes.filter((code) => !refusals[(steps[index] as Step).act].includes(code))).toEqual([]);
  expect((await sumsOf(world)).allocated).toBe(allocated);
}

const moments = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.tuple(step) }, { weight: 1, arbitrary: fc.tuple(step, step, step) }),
  { minLength: 6, maxLength: 18 },
);

it('whatever is reserved, moved, paid, taken back and received, in any order and at once, the books add up after each act', async () => {
  await fc.assert(
    fc.asyncProperty(programme, moments, async (of, acts) => {
      const world = await openWorld(portal, payer, of);
      for (const moment of acts) {
        if (moment.length === 1) await alone(world, moment[0]);
        else await atOnce(world, moment);
        expect(await faults(world)).toEqual([]);
      }
      const errors: object[] = [];
      await recountLedgers(portal.pools.system, portal.clock, {
        error: (facts: object) => void errors.push(facts),
      } as never);
      expect(errors).toEqual([]);
    }),
    { numRuns: 15, interruptAfterTimeLimit: MOST_MS, ...again },
  );
}, 120_000);
