import fastify from 'fastify';
import { expect, it } from 'vitest';
import { demoFileRoutes } from '../../../server/database/demo/demo-file.http.ts';
import { demoColumns, demoRows } from '../../../server/database/demo/demo-file-rows.ts';
import { listVillages } from '../../../server/database/demo/demo-file-villages.ts';
import { fixedClock } from '../../../server/kernel/clock.ts';

const QUOTA = 50;
const named = demoColumns.indexOf('village');
const district = demoColumns.indexOf('district');

it('fits next year’s places: no village gets more rows than its fifty, and none is left out', () => {
  const villages = listVillages('15');
  const rows = [...demoRows({ rows: 78_000, seed: 1, villages, coverFrom: '2027-01-01' })];
  const accepted = rows.filter(({ expected }) => expected.outcome !== 'REFUSED');
  expect(rows).toHaveLength(78_000);
  expect(accepted.length).toBeGreaterThan(74_000);
  const lists = Map.groupBy(accepted, ({ cells }) => `${cells[district]} ${cells[named]}`);
  const unique = villages.filter(({ pairIsUnique }) => pairIsUnique);
  const most = Math.max(...unique.map(({ district, name }) => lists.get(`${district} ${name}`)?.length ?? 0));
  const least = Math.min(...unique.map(({ district, name }) => lists.get(`${district} ${name}`)?.length ?? 0));
  expect(most).toBeLessThanOrEqual(QUOTA);
  expect(least).toBeGreaterThan(30);
});

it('is a download named after the year that the next programme begins in', async () => {
  const app = fastify();
  demoFileRoutes(app, fixedClock('2027-02-10T09:00:00+07:00'));
  const answer = await app.inject({ url: '/demo/list.xlsx' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toContain('daftar-contoh-jambi-2027.xlsx');
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect(answer.rawPayload.length).toBeGreaterThan(5_000_000);
  await app.close();
});

it('comes back from the branch with the same rows and answers, and a membership number for each newcomer', () => {
  const plan = { rows: 2_000, seed: 1, villages: listVillages('15'), coverFrom: '2027-01-01' };
  const sent = [...demoRows(plan)];
  const back = [...demoRows({ ...plan, isNumbered: true })];
  expect(back.map(({ expected }) => expected)).toEqual(sent.map(({ expected }) => expected));
  expect(back.map(({ cells }) => cells.slice(0, -1))).toEqual(sent.map(({ cells }) => cells));
  const numbers = back.filter(({ expected }) => expected.outcome === 'NEW').map(({ cells }) => cells.at(-1));
  expect(numbers.every((number) => /^27\d{9}$/.test(String(number)))).toBe(true);
  expect(new Set(numbers).size).toBe(numbers.length);
});
