import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredPastCode } from '../../support/past-code.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, type World } from '../../support/world.ts';

let portal: TestPortal;
let world: World;
let reported: { id: string };
let village: number;
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
  village = await portal.make.regionId('15.01.11.2009');
  const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
  reported = await portal.sql.insert<{ id: string }>('payment', {
    ...{ partner_id: world.partners.A.id, mou_id: world.mous.A.id, unit_village_id: village, state: 'REPORTED' },
    ...{ amount: 16_800, received_on: '2026-03-02', first_month: '2026-03-01', months: 1 },
    ...{ recorded_by: world.watcher('coordinator of A').actor.user.id, recorded_by_name: 'Bu Koordinator', ...times },
  });
});
afterAll(() => portal.close());

const writers = (text: string, values: (label: string) => unknown[]) =>
  answeredPastCode(portal, world, text, ({ label }) => values(label));

const insert = (
  state: string,
) => `insert into payment (partner_id, mou_id, unit_village_id, state, amount, received_on, first_month, months,
    recorded_by, recorded_by_name, created_at, updated_at)
  values ($1, $2, $3, '${state}', 16800, '2026-03-02', '2026-03-01', 1, $4, 'Penulis', $5, $5) returning id`;
const own = (label: string) => [
  ...[world.partners.A.id, world.mous.A.id, village, world.watcher(label).actor.user.id, portal.clock.now()],
];

const deciders = ['agency', 'officer of X'];
/** Everybody of the partner whose part of the country holds the village. */
const payers = [
  ...['coordinator of A', 'coordinator of A and B', 'whole-partner operator of A'],
  ...['operator of A in 15', 'operator of A in 15.01', 'operator of A in 15.01.11', 'operator of A in 15.01.11.2009'],
];

describe('Past all code, money', () => {
  it('is said to have come by the agency and the office that answers; whoever owes only reports it', async () => {
    expect(await writers(insert('CONFIRMED'), own)).toEqual(deciders);
    expect(await writers(insert('REPORTED'), own)).toEqual([...deciders, ...payers]);
  });

  it('that is reported is seen by those who owe, and confirmed, returned or changed by the others alone', async () => {
    const seen = await writers('select id from payment where id = $1', () => [reported.id]);
    expect(seen.filter((label) => label !== 'auditor')).toEqual([...deciders, ...payers]);
    for (const change of [`state = 'CONFIRMED'`, `state = 'RETURNED', return_reason = 'Tidak ada'`, `note = 'lain'`])
      expect(await writers(`update payment set ${change} where id = $1 returning id`, () => [reported.id])).toEqual(
        deciders,
      );
  });
});
