import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Keyed } from '../../support/builders.ts';
import { reverse } from '../payment/payment-scene.ts';
import { list, openTargetScene, report, set, strayLines, type TargetScene } from './target-scene.ts';

let scene: TargetScene;
let near: Keyed[];
let far: Keyed[];
beforeAll(async () => {
  scene = await openTargetScene();
  near = await scene.enrol(scene.nearMou, 4);
  far = await scene.enrol(scene.farMou, 2);
  await set(scene, { officeId: scene.near.id, people: 10, rupiah: '1000000' });
  await set(scene, { officeId: scene.regional.id, people: 10, rule: 'SIXTH_A_MONTH' });
});
afterAll(() => scene.close());

const lineOf = async (office: Keyed, variables: object = {}) =>
  (await list(scene.planner, variables)).offices.find((one: { office: Keyed }) => one.office.id === office.id).total;
const paid = async (where: string) =>
  (
    await scene.portal.sql.one<{ sum: string }>(
      `select coalesce(sum(amount), 0)::text as sum from contribution where payment_id is not null and ${where}`,
    )
  ).sum;

describe('What is reached', () => {
  it('is nothing as long as nobody has paid, and is known by office', async () => {
    expect(await lineOf(scene.near)).toMatchObject({ people: 10, peopleReached: 0, peopleShare: 0, peopleGap: 10 });
    expect(await lineOf(scene.far)).toMatchObject({
      people: null,
      peopleReached: 0,
      peopleShare: null,
      peopleGap: null,
    });
  });

  it('counts a member once, for the office that signs the agreement, and for the offices above it', async () => {
    await scene.pay(scene.nearMou, '2026-02', 3);
    await scene.pay(scene.farMou, '2026-06', 1);
    expect(await lineOf(scene.near)).toMatchObject({
      peopleReached: 4,
      peopleShare: 40,
      peopleGap: 6,
      peopleThisMonth: 0,
    });
    expect(await lineOf(scene.far)).toMatchObject({ peopleReached: 2 });
    expect(await lineOf(scene.head)).toMatchObject({ peopleReached: 6 });
    expect(await strayLines(scene)).toEqual([]);
  });

  it('is counted by the rule of the target: a sixth for each paid month', async () => {
    // four with three months and two with one: (12 + 2) / 6, rounded down
    expect(await lineOf(scene.regional)).toMatchObject({ peopleReached: 2, rule: null });
  });

  it('adds up money of paid months, for the office and below, and of the month itself', async () => {
    const near = await lineOf(scene.near, { year: 2026, month: 4 });
    expect(near.rupiahReached).toBe(await paid(`mou_id = '${scene.nearMou.id}'`));
    expect(near.rupiahThisMonth).toBe(await paid(`mou_id = '${scene.nearMou.id}' and month = '2026-04-01'`));
    expect(near.peopleThisMonth).toBe(4);
    expect((await lineOf(scene.head)).rupiahReached).toBe(await paid('true'));
    const share = Math.floor((Number(near.rupiahReached) * 1000) / 1_000_000) / 10;
    expect([near.rupiahShare, near.rupiahGap]).toEqual([share, String(1_000_000 - Number(near.rupiahReached))]);
  });

  it('until a month leaves out what was paid for later ones', async () => {
    expect(await lineOf(scene.near, { year: 2026, month: 1 })).toMatchObject({ peopleReached: 0, rupiahReached: '0' });
    expect(await lineOf(scene.far, { year: 2026, month: 5 })).toMatchObject({ peopleReached: 0 });
    expect(await lineOf(scene.near, { year: 2025 })).toMatchObject({ people: null, peopleReached: 0 });
  });

  it('stands month by month in the report of an office, beside its agreements', async () => {
    const { months, agreements, own } = await report(scene.planner, scene.near);
    expect(months.map(({ month, people, peopleReached }: never) => [month, people, peopleReached])).toEqual([
      ...[
        ['2026-01', 0, 0],
        ['2026-02', 4, 4],
        ['2026-03', 4, 4],
        ['2026-04', 4, 4],
      ],
      ...[
        ['2026-05', 0, 4],
        ['2026-06', 0, 4],
        ['2026-07', 0, 4],
      ],
    ]);
    expect(months.at(-1).rupiahReached).toBe(own.total.rupiahReached);
    expect(
      agreements.map(({ mou, line }: never) => [
        (mou as { title: string }).title,
        (line as { peopleReached: number }).peopleReached,
      ]),
    ).toEqual([['Perjanjian dekat', 4]]);
    const regional = await report(scene.planner, scene.regional);
    expect(regional.months.at(-1).peopleReached).toBe(regional.own.total.peopleReached);
    expect(regional.below.map(({ office }: { office: Keyed }) => office.name)).toEqual(['Cabang Dekat', 'Cabang Jauh']);
  });

  it('sets the target of an office beside the sum of those below it, and forces nothing', async () => {
    expect(await lineOf(scene.regional)).toMatchObject({ people: 10, peopleBelow: 10 });
    await set(scene, { officeId: scene.far.id, people: 5 });
    expect(await lineOf(scene.regional)).toMatchObject({ people: 10, peopleBelow: 15 });
    expect(await lineOf(scene.head)).toMatchObject({ people: null, peopleBelow: 10 });
  });

  it('goes back with a payment that is reversed', async () => {
    const payment = await scene.pay(scene.farMou, '2026-05', 1, [far[0]?.id as string]);
    expect(await lineOf(scene.far, { year: 2026, month: 5 })).toMatchObject({ peopleReached: 1 });
    await reverse(scene.planner, payment);
    expect(await lineOf(scene.far, { year: 2026, month: 5 })).toMatchObject({ peopleReached: 0 });
    expect(await strayLines(scene)).toEqual([]);
  });

  it('follows a member who goes to another agreement, and an agreement that another office signs', async () => {
    const { sql } = scene.portal;
    await sql.all('update member set mou_id = $1 where id = $2', [scene.farMou.id, near[0]?.id]);
    expect(await lineOf(scene.near)).toMatchObject({ peopleReached: 3 });
    expect(await lineOf(scene.far)).toMatchObject({ peopleReached: 3 });
    expect(await strayLines(scene)).toEqual([]);
    await sql.all('update mou_party set office_id = $1 where mou_id = $2 and office_id = $3', [
      ...[scene.near.id, scene.farMou.id, scene.far.id],
    ]);
    expect(await lineOf(scene.near)).toMatchObject({ peopleReached: 6 });
    expect(await strayLines(scene)).toEqual([]);
    await sql.all('update mou_party set office_id = $1 where mou_id = $2 and office_id = $3', [
      ...[scene.far.id, scene.farMou.id, scene.near.id],
    ]);
    expect(await strayLines(scene)).toEqual([]);
  });

  it('stays the same when its lines are folded, and agrees with a recount after many changes', async () => {
    const { sql, pools } = scene.portal;
    const before = (await list(scene.planner)).offices;
    await pools.system.query('select paid_tally_fold()');
    expect((await list(scene.planner)).offices).toEqual(before);
    const { lines } = await sql.one<{ lines: number }>(
      'select count(*)::integer as lines from paid_tally where not folded',
    );
    expect(lines).toBe(0);
    // two years, gaps between months, people who leave and return, and places that change
    await scene.pay(
      scene.nearMou,
      '2025-11',
      2,
      near.slice(1, 3).map(({ id }) => id),
    );
    await scene.pay(
      scene.nearMou,
      '2026-12',
      1,
      near.slice(1, 2).map(({ id }) => id),
    );
    await sql.all(`update member set end_reason = 'MOVED' where id = $1`, [near[2]?.id]);
    await sql.all(`update member set end_reason = null where id = $1`, [near[2]?.id]);
    await sql.all(`update member set mou_id = null where id = $1`, [near[3]?.id]);
    await sql.all(`delete from contribution where member_id = $1 and month = '2026-03-01'`, [near[1]?.id]);
    await sql.all('update partner set office_id = $1 where id = $2', [scene.far.id, scene.partner.id]);
    expect(await strayLines(scene)).toEqual([]);
    await pools.system.query('select paid_tally_fold()');
    expect(await strayLines(scene)).toEqual([]);
  });

  it('of two who pay one person at a time is counted once', async () => {
    const [one] = await scene.enrol(scene.nearMou, 1);
    await Promise.all([5, 6, 7].map((month) => scene.pay(scene.nearMou, `2026-0${month}`, 1, [one?.id as string])));
    expect(await strayLines(scene)).toEqual([]);
  });
});
