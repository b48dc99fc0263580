import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import { draftCounts, draftPage } from '../../../server/change-list/change-list.queries.ts';
import type { Sql } from '../../../server/database/sql.ts';
import type { Month } from '../../../server/kernel/month.ts';
import {
  latePapers,
  positionsOf,
  staffMous,
  staffRows,
} from '../../../server/staff-coverage/staff-coverage.queries.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { fillWithMany, type ManyRows } from '../database/many-rows.ts';
import { plansOf, readWhole } from '../database/read-plans.ts';

const month = '2026-02' as Month;
let portal: TestPortal;
let many: ManyRows;
let coordinator: Buffer;
beforeAll(async () => {
  portal = await openPortal();
  many = await fillWithMany(portal);
  const user = await portal.make.user('COORDINATOR', { partners: [many.large] });
  coordinator = (await portal.make.session(user)).tokenHash;
}, 120_000);
afterAll(() => portal.close());

const questions: Record<string, (sql: Sql, viewer: Viewer) => Promise<unknown>> = {
  'the positions of an agreement': (sql, viewer) =>
    positionsOf(sql, viewer, { mouIds: [many.mouId], part: null, month }),
  'the agreements about a workforce': (sql, viewer) => staffMous(sql, viewer, null, '2026-03-20'),
  'its people by regency over the whole country': (sql, viewer) =>
    staffRows(sql, viewer, { mouIds: [many.mouId], part: null, level: 2, month }),
  'its papers that are late': (sql, viewer) => latePapers(sql, viewer, [many.mouId], '2026-03-20'),
  'how many joined and left it': (sql) => draftCounts(sql, many.mouId, month),
  'who joined and left it': (sql) => draftPage(sql, many.mouId, month, { first: 50, after: null }),
};

describe('Among very many members', () => {
  it.each(Object.entries(questions))('%s are found without reading all of them', async (_, ask) => {
    expect(readWhole(await plansOf(portal, coordinator, ask), new Set(['member', 'contribution']))).toEqual([]);
  });
});
