import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TallyFold } from '../../../server/jobs/tally-fold.ts';
import type { Keyed } from '../../support/builders.ts';
import { draws } from '../../support/draws.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let partner: Keyed;
let mou: { id: string };
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner();
  mou = await portal.make.mou(partner);
});
afterAll(() => portal.close());

const KEY =
  'partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id';
const tally = () =>
  portal.sql.all(
    `select ${KEY}, sum(people)::integer as people from member_tally group by ${KEY} having sum(people) <> 0 order by ${KEY}`,
  );
const recount = () =>
  portal.sql.all(`select ${KEY}, count(*)::integer as people from member group by ${KEY} order by ${KEY}`);
const lines = async () => (await portal.sql.one<{ n: number }>('select count(*)::integer as n from member_tally')).n;
const fold = async () => Number((await portal.pools.system.query('select member_tally_fold() as n')).rows[0].n);
const totals = () => portal.sql.all('select mou_id, status, people::integer from member_total order by status');

describe('The running tally', () => {
  it('says at any time what a count would say, folded in between or not', async () => {
    const draw = draws(7);
    const villages = ['15.01.11.2009', '15.01.11.2008', '15.02.01.2001'];
    const members: string[] = [];
    for (let step = 0; step < 120; step++) {
      const id = members[draw(members.length || 1)];
      const what = draw(6);
      if (what < 2 || !id) {
        const made = await portal.make.member(partner, {
          villageCode: villages[draw(3)] as string,
          mou_id: draw(2) ? mou.id : null,
          blocks: draw(3) === 0 ? ['MISSING_ADDRESS'] : [],
        });
        members.push(made.id);
      } else if (what === 2) {
        const village = await portal.make.regionId(villages[draw(3)] as string);
        await portal.sql.all('update member set village_id = $2 where id = $1', [id, village]);
      } else if (what === 3) {
        await portal.sql.all('update member set kpj = $2 where id = $1', [id, String(10_000_000_000 + step)]);
      } else if (what === 4) {
        await portal.sql.all(`update member set end_reason = $2 where id = $1`, [id, draw(2) ? 'MOVED' : null]);
      } else {
        await portal.sql.all('update member set mou_id = $2 where id = $1', [id, draw(2) ? mou.id : null]);
      }
      if (draw(10) === 0) await fold();
      if (step % 20 === 19) expect(await tally()).toEqual(await recount());
    }
  });

  it('is few lines after folding, and none is folded twice', async () => {
    await fold();
    expect(await lines()).toBe((await recount()).length);
    expect(await fold()).toBe(0);
    expect(await tally()).toEqual(await recount());
  });

  it('keeps the totals of agreements beside it', async () => {
    const counted = await portal.sql.all(
      'select mou_id, status, count(*)::integer as people from member where mou_id is not null group by 1, 2 order by status',
    );
    const summed = new Map<unknown, number>();
    for (const { status, people } of (await totals()) as { status: string; people: number }[])
      summed.set(status, (summed.get(status) ?? 0) + people);
    expect([...summed]).toEqual(
      counted.map((row) => [(row as { status: string }).status, (row as { people: number }).people]),
    );
  });

  it('is folded while somebody writes, and neither waits for the other', async () => {
    const client = await portal.pools.system.connect();
    try {
      await client.query('begin');
      await client.query('select member_tally_fold()');
      await portal.make.member(partner, { mou_id: mou.id });
      await client.query('commit');
    } finally {
      client.release();
    }
    expect(await tally()).toEqual(await recount());
  });

  it('is folded again and again by a running server until that stops', async () => {
    await portal.make.member(partner);
    await portal.make.member(partner);
    const before = await lines();
    const log = { debug: () => {}, warn: () => {} };
    const folding = new TallyFold({ system: portal.pools.system, everyMs: 10, log });
    folding.start();
    await expect.poll(lines).toBeLessThan(before);
    await folding.stop();
    await portal.make.member(partner);
    const after = await lines();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await lines()).toBe(after);
  });
});
