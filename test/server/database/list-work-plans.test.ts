import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import type { Statement } from '../../../server/database/sql.ts';
import type { MemberFilter } from '../../../server/member/member.queries.ts';
import { storedSelection } from '../../../server/member/member.selection.ts';
import type { BulkOrder } from '../../../server/member-bulk/member-bulk.acts.ts';
import { bulkSelection } from '../../../server/member-bulk/member-bulk-row.store.ts';
import { exportStatement } from '../../../server/member-export/member-export-row.queries.ts';
import type { User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { fillWithMany, type ManyRows } from './many-rows.ts';
import { plansOf, readWhole } from './read-plans.ts';

let portal: TestPortal;
let many: ManyRows;
const viewers = new Map<string, Buffer>();
beforeAll(async () => {
  portal = await openPortal();
  many = await fillWithMany(portal);
  const { make } = portal;
  const watch = async (label: string, user: User) => viewers.set(label, (await make.session(user)).tokenHash);
  await watch('agency', await make.user('AGENCY', null));
  await watch('coordinator of the largest partner', await make.user('COORDINATOR', { partners: [many.large] }));
  await watch('coordinator of a small partner', await make.user('COORDINATOR', { partners: [many.small] }));
  await watch(
    'operator of a village',
    await make.user('OPERATOR', { partner: many.large, regionCode: '15.01.11.2009' }),
  );
}, 120_000);
afterAll(() => portal.close());

/** Whether the statement would read all members from end to end, planned as this viewer. */
async function readsAll(label: string, statement: (viewer: Viewer) => Statement): Promise<boolean> {
  const plans = await plansOf(portal, viewers.get(label) as Buffer, (sql, viewer) => sql.query(statement(viewer)));
  return readWhole(plans, new Set(['member'])).length > 0;
}

const order = (selection: object): BulkOrder => ({
  ...{ id: many.importId, act: 'END', selection, end_reason: 'MOVED', since: '2026-01-01', note: null },
  ...{ to_group_id: null, leaves_group: false, to_mou_id: null, leaves_mou: false, to_village_id: null },
});
const narrow = (): Record<string, MemberFilter> => ({
  'a village': { regionId: 23702, regionLevel: 4 },
  ended: { status: 'ENDED', endReason: 'MOVED' },
  'not sendable': { sendable: false },
  'a NIK': { nikHash: Buffer.alloc(32) },
  'a rare name': { name: 'MARGA777' },
  'an import': { importId: many.importId },
});

describe('Choosing members for an act on many', () => {
  it('reads those that were named by their ids, whoever asks', async () => {
    for (const label of viewers.keys())
      expect([
        label,
        await readsAll(label, (viewer) => bulkSelection(viewer, order({ ids: [many.memberId] }))),
      ]).toEqual([label, false]);
  });

  it('finds the few that a narrow filter shows without reading everybody', async () => {
    const whole: string[] = [];
    for (const label of [
      'coordinator of the largest partner',
      'coordinator of a small partner',
      'operator of a village',
    ])
      for (const [name, filter] of Object.entries(narrow())) {
        const selection = JSON.parse(storedSelection({ filter })) as object;
        if (await readsAll(label, (viewer) => bulkSelection(viewer, order(selection)))) whole.push(`${label}: ${name}`);
      }
    expect(whole).toEqual([]);
  });

  it('of a small partner or a village never reads the others', async () => {
    for (const label of ['coordinator of a small partner', 'operator of a village'])
      expect([label, await readsAll(label, (viewer) => bulkSelection(viewer, order({ filter: {} })))]).toEqual([
        label,
        false,
      ]);
  });
});

describe('A stretch of an export', () => {
  it('is found by an index in every order, for everybody whose list has more than one', async () => {
    const whole: string[] = [];
    for (const label of [...viewers.keys()].filter((name) => name !== 'operator of a village'))
      for (const orderBy of ['NAME', 'NEWEST', 'VILLAGE'] as const)
        for (const after of [
          null,
          { NAME: ['NUR MARGA5', ID], NEWEST: [ID], VILLAGE: [23702, 'NUR MARGA5', ID] }[orderBy],
        ]) {
          const question = {
            selection: { filter: {} },
            orderBy,
            columns: ['NAME', 'NIK', 'VILLAGE'],
            clearNik: false,
          } as const;
          if (await readsAll(label, (viewer) => exportStatement(viewer, question, { after, limit: 1000 })))
            whole.push(`${label}: ${orderBy}${after ? ', further on' : ''}`);
        }
    expect(whole).toEqual([]);
  });
});

const ID = '019b0000-0000-7000-8000-000000000000';
