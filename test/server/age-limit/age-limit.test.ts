import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import {
  type BudgetScene,
  books,
  openBudgetScene,
  opened,
  reserve,
  VILLAGE_A,
  VILLAGE_B,
} from '../budget/budget-scene.ts';
import { money, record } from '../payment/payment-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene);
});
afterAll(() => scene.close());

const year = { firstMonth: '2026-01', months: 12 };
const born = async (birth_date: string, more: object = {}, village = VILLAGE_A): Promise<Keyed> =>
  (await scene.enrol(village, 1, { birth_date, ...more }))[0] as Keyed;
const reservedMonths = async ({ id }: Keyed): Promise<string[]> =>
  (
    await scene.portal.sql.all<{ month: string }>(
      `select to_char(month, 'MM') as month from contribution where member_id = $1 and allocation_id is not null order by 1`,
      [id],
    )
  ).map(({ month }) => month);
const ask = async (actor: Actor, fields: string): Promise<Json> =>
  (await actor.query(`query ($id: ID!) { subsidyBudget(id: $id) { ${fields} } }`, { id: budget.id })).subsidyBudget;
const PEOPLE = 'ageLimits(first: 50) { nodes { member { id } kind on edge reservedUntil } }';

describe('A reservation', () => {
  it.each([
    ['turns 65 in the middle of a month has that month too', '1961-05-20', ['01', '02', '03', '04', '05']],
    ['turns 65 on the first of a month has the one before as the last', '1961-05-01', ['01', '02', '03', '04']],
    ['becomes 17 in the middle of a month begins with the next', '2009-10-15', ['11', '12']],
    ['becomes 17 on the first of a month begins with it', '2009-11-01', ['11', '12']],
    ['is 65 already has none', '1960-12-31', []],
  ])('of somebody who %s', async (_, birthDate, months) => {
    const person = await born(birthDate);
    const answer = await reserve(scene.asker, budget, { memberIds: [person.id], ...year });
    expect(answer).toMatchObject({ personMonths: months.length, outOfAge: 1 });
    expect(await reservedMonths(person)).toEqual(months);
  });

  it('is not made by a payment either for a month that comes too late', async () => {
    const person = await born('1961-05-01', {}, VILLAGE_B);
    const span = { unit: { mouId: scene.mou.id, villageCode: VILLAGE_B }, firstMonth: '2026-03', months: 4 };
    const { userErrors } = await record(scene.officer, money(16_800 * 4, { ...span, memberIds: [person.id] }));
    expect(userErrors).toEqual([]);
    expect(await reservedMonths(person)).toEqual(['03', '04']);
  });

  it('gives back unpaid months that a corrected birthday puts past the limit, and keeps paid ones', async () => {
    const person = await born('1970-01-01', {}, VILLAGE_B);
    await reserve(scene.asker, budget, { memberIds: [person.id], ...year });
    const span = { unit: { mouId: scene.mou.id, villageCode: VILLAGE_B }, firstMonth: '2026-06', months: 1 };
    await record(scene.officer, money(16_800, { ...span, memberIds: [person.id] }));
    await scene.portal.sql.all(`update member set birth_date = '1961-05-20' where id = $1`, [person.id]);
    expect(await reservedMonths(person)).toEqual(['01', '02', '03', '04', '05', '06']);
    const all = await books(scene.portal);
    expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
  });
});

describe('Who comes to an age limit of the budget', () => {
  let third: BudgetScene;
  const people: Record<string, Keyed> = {};
  beforeAll(async () => {
    third = scene;
    scene = await openBudgetScene();
    budget = await opened(scene);
    people.soon = await born('1961-03-15');
    people.reserved = await born('1961-05-01');
    people.last = await born('1961-06-30', { category: 'PR' }, VILLAGE_B);
    people.later = await born('1961-07-01');
    people.passed = await born('1961-02-28');
    people.youth = await born('2009-04-10');
    people.candidate = await scene.portal.make.member(scene.partner, {
      ...{ villageCode: VILLAGE_B, mou_id: scene.mou.id, payer: 'SUBSIDY', category: 'MME', birth_date: '1961-04-02' },
    });
    // one who has left, one who pays for himself, and one of no unit of the budget
    await scene.portal.sql.all(`update member set end_reason = 'MOVED', status_since = '2026-02-01' where id = $1`, [
      (await born('1961-03-20')).id,
    ]);
    await born('1961-03-21', { payer: 'SELF', category: null });
    await born('1961-03-22', {}, '15.01.11.2001');
    await reserve(scene.asker, budget, { memberIds: [people.reserved.id], ...year });
  });
  afterAll(async () => {
    await scene.close();
    scene = third;
  });

  it('is told from this month to three months on, with the last month that can be paid, or the first', async () => {
    const { ageLimits } = await ask(scene.asker, PEOPLE);
    const row = (who: string, kind: string, on: string, edge: string, reservedUntil: string | null = null) => ({
      ...{ member: { id: people[who]?.id }, kind, on, edge, reservedUntil },
    });
    expect(ageLimits.nodes).toEqual([
      row('soon', 'TOO_OLD', '2026-03-15', '2026-03'),
      row('candidate', 'TOO_OLD', '2026-04-02', '2026-04'),
      row('youth', 'OLD_ENOUGH', '2026-04-10', '2026-05'),
      row('reserved', 'TOO_OLD', '2026-05-01', '2026-04', '2026-04'),
      row('last', 'TOO_OLD', '2026-06-30', '2026-06'),
    ]);
  });

  it('is counted, told by unit, and narrowed to a region', async () => {
    const asked = await ask(
      scene.asker,
      `ageLimitCounts { tooOld oldEnough } there: ageLimitCounts(regionCode: "${VILLAGE_B}") { tooOld oldEnough }
       ageLimitUnits(first: 1) { nodes { village { code } people lastMonth lastMonthLatest } pageInfo { endCursor hasNextPage } }`,
    );
    expect([asked.ageLimitCounts, asked.there]).toEqual([
      { tooOld: 4, oldEnough: 1 },
      { tooOld: 2, oldEnough: 0 },
    ]);
    expect(asked.ageLimitUnits.nodes).toEqual([
      { village: { code: VILLAGE_A }, people: 2, lastMonth: '2026-03', lastMonthLatest: '2026-04' },
    ]);
    const next = await ask(
      scene.asker,
      `ageLimitUnits(first: 1, after: "${asked.ageLimitUnits.pageInfo.endCursor}") { nodes { village { code } lastMonthLatest } pageInfo { hasNextPage } }`,
    );
    expect(next.ageLimitUnits).toEqual({
      nodes: [{ village: { code: VILLAGE_B }, lastMonthLatest: '2026-06' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('is nobody in a budget whose cover has ended by then', async () => {
    const short = await opened(scene, { name: 'BKBK triwulan satu', months: 3 });
    const { subsidyBudget } = await scene.asker.query(
      `query ($id: ID!) { subsidyBudget(id: $id) { ageLimits(first: 50) { nodes { member { id } } } } }`,
      { id: short.id },
    );
    expect(subsidyBudget.ageLimits.nodes).toEqual([{ member: { id: people.soon?.id } }]);
  });

  it('is within the viewer’s scope', async () => {
    const villager = await operatorOf(scene.portal, scene.partner, VILLAGE_B);
    expect((await ask(villager, 'ageLimitCounts { tooOld oldEnough }')).ageLimitCounts).toEqual({
      tooOld: 2,
      oldEnough: 0,
    });
  });

  it('is a file of units without people, for those who see the budget', async () => {
    const get = ({ cookie }: Actor, path: string) =>
      scene.portal.app.inject({ method: 'GET', url: path, headers: { cookie, 'x-portal-request': '1' } });
    const path = `/budgets/${budget.id}/age-limits.csv`;
    const { body, headers } = await get(scene.asker, path);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const [about, , ...lines] = body.trim().split('\r\n');
    expect(about).toContain('BKBK 2026');
    expect(lines.map((line) => line.split(';').slice(4))).toEqual([
      ['2', '2026-03', '2026-04'],
      ['2', '2026-04', '2026-06'],
    ]);
    const one = await get(scene.asker, `${path}?region=${VILLAGE_B}`);
    expect(one.body.trim().split('\r\n')).toHaveLength(3);
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    expect((await get(stranger, path)).statusCode).toBe(404);
    expect((await get(scene.asker, `${path}?region=99.99`)).statusCode).toBe(404);
    expect((await get(await withoutScope(scene.portal, 'ADMINISTRATOR'), path)).statusCode).toBe(403);
  });
});
