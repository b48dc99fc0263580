import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredPastCode } from '../../support/past-code.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, type Watcher, type World } from '../../support/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
});
afterAll(() => portal.close());

const row = (maker: Watcher, owner: object) => ({
  ...{ region_count: 1, shapes: '{"15":[]}', uploaded_by: maker.actor.user.id, uploaded_by_name: 'Orang' },
  ...{ created_at: portal.clock.now(), ...owner },
});
const ofA = () => ({ partner_id: world.partners.A.id });
const ofAgency = () => ({ partner_id: null, office_id: null });
const ofX = () => ({ office_id: world.offices.X.id });

const found = (text: string, values: (watcher: Watcher) => unknown[]) => answeredPastCode(portal, world, text, values);
const insert = (owner: () => object, in_name?: Watcher) => {
  const columns = Object.keys(row(world.watcher('agency'), owner()));
  const text = `insert into region_map (${columns}) values (${columns.map((_, i) => `$${i + 1}`)}) returning id`;
  return found(text, (watcher) => Object.values(row(in_name ?? watcher, owner())));
};

const wholeOfA = ['coordinator of A', 'coordinator of A and B', 'whole-partner operator of A'];

describe('A map of regions, past all code', () => {
  it('is read by who works for the partner, by the office whose it is, and by the country', async () => {
    const maker = world.watcher('coordinator of A');
    const mine = await portal.sql.insert<{ id: string }>('region_map', row(maker, ofA()));
    const theirs = await portal.sql.insert<{ id: string }>('region_map', row(maker, ofX()));
    const read = 'select id from region_map where id = $1';
    const readers = world.watchers.filter(
      ({ home, role }) => home.includes('A') || role === 'AGENCY' || role === 'AUDITOR',
    );
    expect(await found(read, () => [mine.id])).toEqual(readers.map(({ label }) => label));
    expect(await found(read, () => [theirs.id])).toEqual(['agency', 'auditor', 'officer of X']);
    const common = await portal.sql.insert<{ id: string }>('region_map', row(maker, ofAgency()));
    expect(await found(read, () => [common.id])).toEqual(['agency', 'auditor']);
    expect((await portal.pools.app.query(read, [mine.id])).rows).toEqual([]);
    await portal.sql.all('delete from region_map');
  });

  it('is handed in in one’s own name, by who has the whole partner or by the office', async () => {
    expect(await insert(ofA)).toEqual(wholeOfA);
    expect(await insert(ofX)).toEqual(['officer of X']);
    expect(await insert(ofAgency)).toEqual(['agency']);
    expect(await insert(ofX, world.watcher('officer of Y'))).toEqual([]);
  });

  it('is taken away by the same, and by no auditor', async () => {
    const maker = world.watcher('coordinator of A');
    const mine = await portal.sql.insert<{ id: string }>('region_map', row(maker, ofA()));
    const theirs = await portal.sql.insert<{ id: string }>('region_map', row(maker, ofX()));
    const remove = 'delete from region_map where id = $1 returning id';
    expect(await found(remove, () => [mine.id])).toEqual(wholeOfA);
    expect(await found(remove, () => [theirs.id])).toEqual(['officer of X']);
    const common = await portal.sql.insert<{ id: string }>('region_map', row(maker, ofAgency()));
    expect(await found(remove, () => [common.id])).toEqual(['agency']);
  });
});
