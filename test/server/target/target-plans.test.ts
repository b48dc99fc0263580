import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import type { Sql } from '../../../server/database/sql.ts';
import { reachedByMonths, reachedByMous, reachedByOffices } from '../../../server/target/reached.queries.ts';
import { targetsOfOffice, targetsWaiting } from '../../../server/target/target.queries.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { plansOf, readWhole, rowsRead } from '../database/read-plans.ts';

const span = { year: 2026, month: 3 };
let portal: TestPortal;
let head: Keyed;
let branch: Keyed;
let officer: Buffer;
let agency: Buffer;
beforeAll(async () => {
  portal = await openPortal();
  const { make, sql } = portal;
  head = await make.office({ kind: 'HEAD' });
  branch = await make.office({ parent_id: head.id });
  const partner = await make.partner();
  officer = (await make.session(await make.user('OFFICE', { office: branch }))).tokenHash;
  agency = (await make.session(await make.user('AGENCY', null))).tokenHash;
  // what a million people of 300 offices leave after years: some hundred lines for each office and year
  await sql.all(
    `insert into office (code, name, kind, parent_id, created_at, updated_at)
     select 'Z' || n, 'Kantor ' || n, 'BRANCH', $1, $2, $2 from generate_series(1, 300) n`,
    [head.id, portal.clock.now()],
  );
  await sql.all(
    `insert into paid_tally (partner_id, office_id, segment, year, paid, people, amount, folded)
     select $1, o.id, 'BPU', y, m, 10, 0, true from office o, generate_series(2022, 2026) y, generate_series(1, 60) m`,
    [partner.id],
  );
  await sql.all('analyze paid_tally');
  await sql.all('analyze office');
});
afterAll(() => portal.close());

const questions: Record<string, (sql: Sql, viewer: Viewer) => Promise<unknown>> = {
  'the list of offices': (sql, viewer) => reachedByOffices(sql, viewer, span, null),
  'one office': (sql, viewer) => reachedByOffices(sql, viewer, span, branch.id),
  'its agreements': (sql) => reachedByMous(sql, span, branch.id),
  'its months': (sql, viewer) => reachedByMonths(sql, viewer, span, branch.id),
  'its targets': (sql) => targetsOfOffice(sql, branch.id, 2026),
  'what waits': (sql) => targetsWaiting(sql, 2026),
};

describe('What is reached', () => {
  it.each(Object.entries(questions))('is told of %s without looking at members or their months', async (_, ask) => {
    for (const tokenHash of [officer, agency]) {
      const plans = await plansOf(portal, tokenHash, ask);
      expect(readWhole(plans, new Set(['member', 'contribution', 'member_cover']))).toEqual([]);
      expect(rowsRead(await plansOf(portal, tokenHash, ask, { run: true }), new Set(['contribution', 'member']))).toBe(
        0,
      );
    }
  });

  it.each(Object.entries(questions))(
    'is told to an office of %s by reading its own lines of the year',
    async (_, ask) => {
      const plans = await plansOf(portal, officer, ask, { run: true });
      expect(rowsRead(plans, new Set(['paid_tally']))).toBeLessThanOrEqual(400);
    },
  );

  it('is told of the whole country by reading the lines of one year', async () => {
    const plans = await plansOf(portal, agency, (sql, viewer) => reachedByOffices(sql, viewer, span, null), {
      run: true,
    });
    expect(readWhole(plans, new Set(['paid_tally']))).toEqual([]);
  });
});
