import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withViewer } from '../../../server/database/viewer-transaction.ts';
import { answeredPastCode } from '../../support/past-code.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, type World } from '../../support/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
  const { X, Y, Z } = world.offices;
  // Y stands below Z
  await portal.sql.all('update office set kind = $2, parent_id = null where id = $1', [Z.id, 'REGIONAL']);
  await portal.sql.all('update office set parent_id = $2 where id = $1', [Y.id, Z.id]);
  const user = world.watcher('agency').actor.user;
  const asked = {
    ...{ segment: 'BPU', year: 2026, asked_people: 5, asked_rule: 'PAID_MONTH', asked_source: 'Surat' },
    ...{ asked_by: user.id, asked_by_name: 'Orang', asked_at: portal.clock.now(), created_at: portal.clock.now() },
    updated_at: portal.clock.now(),
  };
  for (const office of [X, Y, Z]) await portal.sql.insert('target', { office_id: office.id, ...asked });
  await portal.sql.insert('target', { office_id: X.id, mou_id: world.mous.A.id, ...asked });
  for (const [office, partner] of [
    [X, 'A'],
    [Y, 'B'],
    [Z, 'A'],
  ] as const)
    await portal.sql.insert('paid_tally', {
      ...{ partner_id: world.partners[partner].id, office_id: office.id, segment: 'BPU', year: 2026, paid: 1 },
      ...{ people: 1, amount: 0 },
    });
});
afterAll(() => portal.close());

const nameOf = (id: string) => Object.entries(world.offices).find(([, office]) => office.id === id)?.[0];

/** The offices whose rows each viewer reads, of those who read any. */
async function readers(table: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { label, tokenHash } of world.watchers) {
    const door = { tokenHash, at: portal.clock.now(), requestId: 'walk' };
    const rows = await withViewer(portal.pools.app, door, (sql) =>
      sql.query<{ id: string }>({ text: `select t.office_id as id from ${table} t` }),
    );
    if (rows.length > 0)
      found[label] = rows
        .map(({ id }) => nameOf(id))
        .sort()
        .join('');
  }
  return found;
}

const writers = (text: string, values: unknown[]) => answeredPastCode(portal, world, text, () => values);

describe('Targets, past all code', () => {
  it('are seen by the country, the office itself and those above it', async () => {
    // the one of A's agreement stands with Z, which signed it
    expect(await readers('target')).toEqual({
      ...{ agency: 'XYZZ', auditor: 'XYZZ', 'officer of X': 'X', 'officer of Y': 'Y', 'officer of Z': 'YZZ' },
    });
    expect((await portal.pools.app.query('select 1 from target')).rows).toEqual([]);
  });

  it('are written for offices by the agency, for agreements by their office too, and begin as proposals', async () => {
    const { X, Z } = world.offices;
    const draft = (approved: string) =>
      `insert into target (office_id, mou_id, year, segment, asked_people, asked_rule, asked_source, asked_by, asked_by_name, asked_at, created_at, updated_at${approved && ', people, rule_code, source, set_by, set_by_name, approved_by, approved_by_name, approved_at'})
       values ($1, $2, 2027, 'BPU', 1, 'PAID_MONTH', 'Surat', $3, 'Orang', $4, $4, $4${approved}) returning id`;
    const asker = world.watcher('agency').actor.user.id;
    const settler = world.watcher('auditor').actor.user.id;
    const at = portal.clock.now();
    expect(await writers(draft(''), [X.id, null, asker, at])).toEqual(['agency']);
    expect(await writers(draft(''), [Z.id, world.mous.A.id, asker, at])).toEqual(['agency', 'officer of Z']);
    const approved = `, 1, 'PAID_MONTH', 'Surat', '${settler}', 'Orang', $3, 'Orang', $4`;
    expect(await writers(draft(approved), [X.id, null, asker, at])).toEqual([]);
    const change = 'update target set asked_people = 9 where office_id = $1 and mou_id is null returning id';
    expect(await writers(change, [X.id])).toEqual(['agency']);
  });

  it('come into force as they were asked for, by whoever asked', async () => {
    const { X } = world.offices;
    const [agency, auditor] = ['agency', 'auditor'].map((label) => world.watcher(label).actor.user.id);
    const settle = (people: number, setBy: unknown) =>
      portal.sql.all(
        `update target set people = $2, rule_code = 'PAID_MONTH', source = 'Surat', set_by = $3, set_by_name = 'Orang', approved_by = $4,
           approved_by_name = 'Lain', approved_at = now() where office_id = $1 and mou_id is null`,
        [X.id, people, setBy, setBy === agency ? auditor : agency],
      );
    await expect(settle(6, agency)).rejects.toMatchObject({ constraint: 'target_steps' });
    await expect(settle(5, auditor)).rejects.toMatchObject({ constraint: 'target_steps' });
    await settle(5, agency);
  });
});

describe('The tally of paid months', () => {
  it('is seen by the country, the office it counts for, those above it, and who has the whole partner', async () => {
    expect(await readers('paid_tally')).toEqual({
      ...{ agency: 'XYZ', auditor: 'XYZ', 'officer of X': 'X', 'officer of Y': 'Y', 'officer of Z': 'YZ' },
      ...{ 'coordinator of A': 'XZ', 'coordinator of B': 'Y', 'coordinator of A and B': 'XYZ' },
      'whole-partner operator of A': 'XZ',
    });
    expect((await portal.pools.app.query('select 1 from paid_tally')).rows).toEqual([]);
  });
});
