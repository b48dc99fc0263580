import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import { ageLimitCounts, ageLimitPage, ageLimitUnitsPage } from '../../../server/age-limit/age-limit.queries.ts';
import { historyPage } from '../../../server/audit/audit.queries.ts';
import { unitFilters } from '../../../server/coverage/coverage.codes.ts';
import { coverageRows } from '../../../server/coverage/coverage-rows.queries.ts';
import { unitsPage } from '../../../server/coverage/coverage-units.queries.ts';
import { encodeCursor } from '../../../server/database/page.ts';
import type { Sql } from '../../../server/database/sql.ts';
import { ecosystemLines } from '../../../server/ecosystem/ecosystem-report.queries.ts';
import { homeMous, importsReady, peopleOfNation, peopleOfRegencies } from '../../../server/home/home.queries.ts';
import type { Month } from '../../../server/kernel/month.ts';
import { allMemberFields, GROUP_NAME } from '../../../server/member/member.columns.ts';
import { type MemberFilter, type MemberListQuestion, membersPage } from '../../../server/member/member.queries.ts';
import { importsPage } from '../../../server/member-import/member-import.queries.ts';
import { rowsPage } from '../../../server/member-import/member-import-row.queries.ts';
import { elsewherePage } from '../../../server/other-fund/other-fund.queries.ts';
import { partnersPage } from '../../../server/partner/partner.queries.ts';
import type { User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { fillWithMany, type ManyRows } from './many-rows.ts';
import { plansOf, readWhole } from './read-plans.ts';

/** Reading one of these from end to end is what no page may ever cost. */
const large = new Set(['member', 'audit_entry', 'member_word', 'member_import_row']);

let portal: TestPortal;
let many: ManyRows;
const viewers = new Map<string, { user: User; tokenHash: Buffer }>();
beforeAll(async () => {
  portal = await openPortal();
  many = await fillWithMany(portal);
  const { make } = portal;
  const watch = async (label: string, user: User) => viewers.set(label, { user, ...(await make.session(user)) });
  await watch('agency', await make.user('AGENCY', null));
  await watch('officer', await make.user('OFFICE', { office: many.office }));
  await watch('coordinator of the largest partner', await make.user('COORDINATOR', { partners: [many.large] }));
  await watch('coordinator of a small partner', await make.user('COORDINATOR', { partners: [many.small] }));
  await watch('coordinator of two', await make.user('COORDINATOR', { partners: [many.large, many.small] }));
  await watch('operator of a regency', await make.user('OPERATOR', { partner: many.large, regionCode: '15.01' }));
  await watch(
    'operator of a village',
    await make.user('OPERATOR', { partner: many.large, regionCode: '15.01.11.2009' }),
  );
  await watch('head of a group', await make.user('OPERATOR', { partner: many.large, groups: [many.group] }));
}, 120_000);
afterAll(() => portal.close());

/** What the statements behind a list read from end to end, as this viewer. The statements are planned, not run. */
async function wholeTables(
  label: string,
  ask: (sql: Sql, viewer: Viewer) => Promise<{ total(): Promise<number> }>,
  counted = false,
): Promise<string[]> {
  const { tokenHash } = viewers.get(label) as { tokenHash: Buffer };
  const plans = await plansOf(portal, tokenHash, async (sql, viewer) => {
    const page = await ask(sql, viewer);
    if (counted) await page.total();
  });
  return readWhole(plans, large);
}

const labels = [
  ...[
    'agency',
    'officer',
    'coordinator of the largest partner',
    'coordinator of a small partner',
    'coordinator of two',
  ],
  ...['operator of a regency', 'operator of a village', 'head of a group'],
];

/** With the names of groups beside the members. */
const fields = new Set([...allMemberFields, GROUP_NAME]);
const orders = ['NAME', 'NEWEST', 'VILLAGE'] as const;
const cursors = { NAME: ['NUR MARGA5', uuid()], NEWEST: [uuid()], VILLAGE: [23702, 'NUR MARGA5', uuid()] };
const filters = (): Record<string, MemberFilter> => ({
  'no filter': {},
  'a partner': { partnerId: many.large.id },
  'a regency': { regionId: 126, regionLevel: 2 },
  'a village': { regionId: 23702, regionLevel: 4 },
  registered: { status: 'REGISTERED' },
  ended: { status: 'ENDED', endReason: 'MOVED' },
  'a segment': { segment: 'PU' },
  'a category': { category: 'MME' },
  'not sendable': { sendable: false },
  'an import': { importId: many.importId },
  'a group': { groupId: many.group.id },
  'an agreement': { mouId: many.mouId },
  'an ecosystem': { ecosystem: 'MARKET' },
  'the ecosystem of those without a group': { ecosystem: 'VULNERABLE_WORKERS' },
  'a sector of groups': { groupSector: 'TANI' },
  'a NIK': { nikHash: Buffer.alloc(32) },
  'a KPJ': { kpj: '00000000003' },
  'a rare name': { name: 'MARGA777' },
  'a common name': { name: 'siti' },
  'two words': { name: 'siti marga1' },
});

/** A region wider than the own one is nobody's question. */
const narrow = (label: string, filter: string) => label === 'operator of a village' && filter === 'a regency';

describe.each(labels)('For the %s a page', (label) => {
  it('of members reads no table from end to end, whatever the order and the filter', async () => {
    const whole: string[] = [];
    for (const orderBy of orders)
      for (const [name, filter] of Object.entries(filters()).filter(([name]) => !narrow(label, name)))
        for (const after of [null, encodeCursor(cursors[orderBy])]) {
          const question: MemberListQuestion = { filter, orderBy, first: 50, after, fields };
          const tables = await wholeTables(label, (sql, viewer) => membersPage(sql, viewer, question));
          if (tables.length > 0) whole.push(`${orderBy}, ${name}${after ? ', further on' : ''}: ${tables}`);
        }
    expect(whole).toEqual([]);
  });

  it('of partners, of imports, of an import’s rows and of a history neither', async () => {
    const whole = {
      partners: await wholeTables(label, (sql, viewer) =>
        partnersPage(sql, viewer, { first: 50, after: null, kind: null, search: 'kab' }),
      ),
      imports: await wholeTables(label, (sql, viewer) =>
        importsPage(sql, viewer, { first: 50, after: null, partnerId: null, state: null }),
      ),
      history: await wholeTables(label, (sql) => historyPage(sql, [many.memberId], { first: 50, after: null }), true),
      later: await wholeTables(label, (sql) =>
        historyPage(sql, [many.memberId, many.large.id], { first: 50, after: encodeCursor(['99']) }),
      ),
    };
    const rows: string[] = [];
    for (const outcome of [null, 'NEW', 'REFUSED', 'WARNED'] as const)
      for (const code of [null, 'NIK_LENGTH'])
        rows.push(
          ...(await wholeTables(label, (sql, viewer) =>
            rowsPage(sql, viewer, many.importId, { first: 50, after: null, outcome, code }),
          )),
        );
    expect({ ...whole, rows }).toEqual({ partners: [], imports: [], history: [], later: [], rows: [] });
  });
});

describe.each(labels)('For the %s people of a budget', (label) => {
  it('who come to its age limits, or whom another fund pays for, are found without reading everybody', async () => {
    const budget = {
      id: uuid(),
      mouId: many.mouId,
      firstMonth: '2026-01' as Month,
      months: 12,
      ageFrom: 17,
      ageTo: 64,
    };
    const page = { first: 50, after: null };
    const whole: string[] = [];
    for (const region of [{}, { regionId: 126, regionLevel: 2 }, { regionId: 23702, regionLevel: 4 }] as const) {
      const question = { budget, region, present: '2026-03' as Month };
      whole.push(
        ...(await wholeTables(label, (sql, viewer) => ageLimitPage(sql, viewer, { ...question, ...page }), true)),
      );
      whole.push(
        ...(await wholeTables(label, (sql, viewer) => ageLimitUnitsPage(sql, viewer, { ...question, ...page }))),
      );
      whole.push(
        ...(await wholeTables(label, async (sql, viewer) => {
          await ageLimitCounts(sql, viewer, question);
          return { total: async () => 0 };
        })),
      );
    }
    const span = { budgetId: budget.id, mouId: many.mouId, villageId: 23702, memberIds: null, page };
    whole.push(
      ...(await wholeTables(label, (sql, viewer) =>
        elsewherePage(sql, viewer, { ...span, first: '2026-01' as Month, months: 12 }),
      )),
    );
    expect(whole).toEqual([]);
  });
});

describe.each(labels)('For the %s figures', (label) => {
  it('of a home and of an agreement, at any level, count no people', async () => {
    const mouId = uuid();
    const parts = [null, { id: 15, level: 1 }, { id: 126, level: 2 }, { id: 1, level: 3 }] as const;
    const asked = async (ask: (sql: Sql, viewer: Viewer) => Promise<unknown>) =>
      wholeTables(label, async (sql, viewer) => {
        await ask(sql, viewer);
        return { total: async () => 0 };
      });
    const whole: string[] = [];
    for (const part of parts) {
      const question = { mouId, part, today: '2026-03-02', month: '2026-02' as Month };
      whole.push(...(await asked((sql, viewer) => coverageRows(sql, viewer, question))));
      for (const filter of unitFilters)
        whole.push(
          ...(await asked((sql, viewer) => unitsPage(sql, viewer, { ...question, filter, first: 50, after: null }))),
        );
    }
    for (const region of [{}, { regionId: 126, regionLevel: 2 }] as const)
      whole.push(
        ...(await asked((sql, viewer) =>
          ecosystemLines(sql, viewer, { partnerId: null, region, month: '2026-03' as Month }),
        )),
      );
    whole.push(...(await asked((sql, viewer) => homeMous(sql, viewer, '2026-03-02', 8))));
    whole.push(...(await asked((sql, viewer) => peopleOfRegencies(sql, viewer))));
    whole.push(...(await asked((sql, viewer) => peopleOfNation(sql, viewer))));
    whole.push(...(await asked((sql, viewer) => importsReady(sql, viewer))));
    expect(whole).toEqual([]);
  });
});

function uuid(): string {
  return '019b0000-0000-7000-8000-000000000000';
}
