import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetPart } from '../../../server/document/xlsx-parts.ts';
import { openXlsx } from '../../../server/document/xlsx-reader.ts';
import { type Actor, coordinatorOf, type Json, withoutScope } from '../../support/actors.ts';
import { type BudgetScene, openBudgetScene, opened, VILLAGE_A } from './budget-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene);
});
afterAll(() => scene.close());

const get = ({ cookie }: Actor, path: string) =>
  scene.portal.app.inject({ method: 'GET', url: path, headers: { cookie, 'x-portal-request': '1' } });

describe('The units of a budget as a file', () => {
  it('are all of it or those of a region, in whole rupiah', async () => {
    const { body, headers } = await get(scene.asker, `/budgets/${budget.id}/units.csv`);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const [about, head, ...lines] = body.trim().split('\r\n');
    expect([about, head?.split(';').length, lines.length]).toEqual([expect.stringContaining('BKBK 2026, '), 18, 3]);
    const one = await get(scene.asker, `/budgets/${budget.id}/units.csv?region=${VILLAGE_A}`);
    const cells = one.body.trim().split('\r\n').at(-1)?.split(';') ?? [];
    expect(cells[0]).toContain(VILLAGE_A);
    expect(cells.slice(4)).toEqual([
      ...['50', '0', '0', '0', '0', '0', '', '10080000', '0', '10080000', '0', '0', '0', '0'],
    ]);
  });

  it('have the columns, the filter and the order that are seen, as text or as a workbook', async () => {
    const seen = 'columns=quota,left&filter=NO_MONEY&order=PLACE';
    const { body } = await get(scene.asker, `/budgets/${budget.id}/units.csv?${seen}`);
    const [, head, ...lines] = body.trim().split('\r\n');
    expect([head?.split(';').slice(4), lines.length]).toEqual([['Kuota', 'Sisa (Rp)'], 3]);
    const none = await get(scene.asker, `/budgets/${budget.id}/units.csv?filter=REPORT_MISSING`);
    expect(none.body.trim().split('\r\n')).toHaveLength(2);
    const { rawPayload, headers } = await get(scene.asker, `/budgets/${budget.id}/units.xlsx?${seen}`);
    expect(headers['content-type']).toContain('spreadsheetml');
    const file = await openXlsx(rawPayload);
    const rows: unknown[][] = [];
    await file.readSheet(file.sheets[0] as SheetPart, (_, cells) => rows.push(cells) > 0);
    expect(rows[1]?.slice(4)).toEqual(['Kuota', 'Sisa (Rp)']);
    expect(rows).toHaveLength(5);
    expect((await get(scene.asker, `/budgets/${budget.id}/units.csv?filter=LOST`)).statusCode).toBe(400);
  });

  it('go to those who see the budget', async () => {
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    const path = `/budgets/${budget.id}/units.csv`;
    expect((await get(stranger, path)).statusCode).toBe(404);
    expect((await get(scene.asker, `${path}?region=99.99`)).statusCode).toBe(404);
    expect((await get(scene.asker, '/budgets/none/units.csv')).statusCode).toBe(404);
    expect((await get(await withoutScope(scene.portal, 'ADMINISTRATOR'), path)).statusCode).toBe(403);
  });
});
