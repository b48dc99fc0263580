import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredPastCode } from '../../support/past-code.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, type Watcher, type World } from '../../support/world.ts';
import { simulatedLine } from '../database/valid-rows.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
});
afterAll(() => portal.close());

const row = (maker: Watcher, more: object = {}) => ({
  ...{ partner_id: world.partners.A.id, mou_id: world.mous.A.id, name: 'Simulasi', fund_source: 'BKBK' },
  ...{ first_month: '2026-01-01', months: 12, people_share: 10_000, lines: JSON.stringify([simulatedLine]) },
  ...{ made_by: maker.actor.user.id, made_by_name: 'Orang', created_at: portal.clock.now() },
  ...{ updated_at: portal.clock.now(), ...more },
});
const keep = (maker: Watcher, more: object) =>
  portal.sql.insert<{ id: string }>('subsidy_simulation', row(maker, more));

const found = (text: string, values: (watcher: Watcher) => unknown[]) => answeredPastCode(portal, world, text, values);

const wholeOfA = ['agency', 'coordinator of A', 'coordinator of A and B', 'whole-partner operator of A'];

describe('A simulation, past all code', () => {
  it('is read by its maker alone, and once shared by who sees the whole partner', async () => {
    const maker = world.watcher('coordinator of A');
    const own = await keep(maker, {});
    const shared = await keep(maker, { shared: true });
    const read = 'select id from subsidy_simulation where id = $1';
    expect(await found(read, () => [own.id])).toEqual(['coordinator of A']);
    const readers = world.watchers
      .map(({ label }) => label)
      .filter((label) => [...wholeOfA, 'auditor'].includes(label));
    expect(await found(read, () => [shared.id])).toEqual(readers);
    expect((await portal.pools.app.query(read, [shared.id])).rows).toEqual([]);
  });

  it('is written in one’s own name, by who sees the whole partner', async () => {
    const insert = (watcher: Watcher, maker: Watcher) => {
      const values = row(maker, { made_by: maker.actor.user.id });
      const columns = Object.keys(values);
      const text = `insert into subsidy_simulation (${columns}) values (${columns.map((_, i) => `$${i + 1}`)}) returning id`;
      return found(text, (one) => (one === watcher ? Object.values(values) : Object.values(row(one))));
    };
    const agency = world.watcher('agency');
    expect(await insert(agency, agency)).toEqual(wholeOfA);
    // another's name is refused
    expect(await insert(agency, world.watcher('coordinator of A'))).toEqual(wholeOfA.slice(1));
  });

  it('is changed and deleted by its maker, also where others read it', async () => {
    const { id } = await keep(world.watcher('coordinator of A'), { shared: true });
    const change = `update subsidy_simulation set name = 'Lain sekali' where id = $1 returning id`;
    expect(await found(change, () => [id])).toEqual(['coordinator of A']);
    expect(await found('delete from subsidy_simulation where id = $1 returning id', () => [id])).toEqual([
      'coordinator of A',
    ]);
  });

  it('is no way for an auditor to write', async () => {
    const { id } = await keep(world.watcher('auditor'), { shared: true });
    for (const text of [
      `update subsidy_simulation set name = 'Lain sekali' where id = $1 returning id`,
      'delete from subsidy_simulation where id = $1 returning id',
    ])
      expect(await found(text, () => [id])).toEqual([]);
  });

  it('leaves beside a draft what it came to by who answers for the whole partner', async () => {
    const budget = await portal.sql.insert<{ id: string }>('subsidy_budget', {
      ...{ partner_id: world.partners.A.id, mou_id: world.mous.A.id, name: 'Rancangan', name_key: 'RANCANGAN' },
      ...{ fund_source: 'BKBK', year: 2026, first_month: '2026-01-01', months: 12, age_from: 17, age_to: 64 },
      ...{ created_at: portal.clock.now(), updated_at: portal.clock.now() },
    });
    const mark = `insert into simulated_budget (budget_id, partner_id, name, total, per_person, made_at)
      values ($1, $2, 'Simulasi', 1, 1, $3) returning id`;
    expect(await found(mark, () => [budget.id, world.partners.A.id, portal.clock.now()])).toEqual(wholeOfA);
    await portal.sql.insert('simulated_budget', {
      ...{ budget_id: budget.id, partner_id: world.partners.A.id, name: 'Simulasi', total: 1, per_person: 1 },
      made_at: portal.clock.now(),
    });
    const change = 'update simulated_budget set total = 2 where budget_id = $1 returning id';
    expect(await found(change, () => [budget.id])).toEqual(wholeOfA);
  });
});
