import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueDate } from '../../../server/contribution/due-date.ts';
import { addDays, type CalendarDate } from '../../../server/kernel/calendar-date.ts';
import { parseMonth } from '../../../server/kernel/month.ts';
import { as, type Json } from '../../support/actors.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { confirmedPayment, owe } from '../cover/owed-months.ts';

let portal: TestPortal;
let user: User;
let farmer: Keyed;
let clerk: Keyed;
beforeAll(async () => {
  portal = await openPortal({ at: '2026-12-01T09:00:00+07:00' });
  const { make } = portal;
  const partner = await make.partner();
  const group = await make.group(partner);
  user = await make.user('COORDINATOR', { partners: [partner] });
  const paid = await confirmedPayment(portal, { partner, group, by: user, receivedOn: '2026-10-01' });
  const person = (name: string, kpj: string, row: object) =>
    make.member(partner, { name, name_key: name.toUpperCase(), kpj, group_id: group.id, ...row });
  farmer = await person('Tani Desember', '12345678901', {});
  clerk = await person('Upah November', '12345678902', { segment: 'PU', payer: 'EMPLOYER', income: 3_000_000 });
  await owe(portal, farmer, [
    { month: '2026-11-01', dueOn: '2026-11-16', payment: paid },
    { month: '2026-12-01', dueOn: '2026-12-15' },
  ]);
  await owe(portal, clerk, [
    { month: '2026-10-01', dueOn: '2026-11-16', payment: paid },
    { month: '2026-11-01', dueOn: '2026-12-15' },
    { month: '2026-12-01', dueOn: '2027-01-15' },
  ]);
});
afterAll(() => portal.close());

const dueDays = async (): Promise<string[]> => {
  const rows = await portal.sql.all<{ due_on: string }>(
    'select to_char(c.due_on, $1) as due_on from contribution c join member m on m.id = c.member_id order by m.name, c.month',
    ['YYYY-MM-DD'],
  );
  return rows.map(({ due_on }) => due_on);
};

/** Who stands under a kind on a day, by the list and by a look-up. */
async function saidOn(day: string): Promise<Json> {
  portal.clock.set(`${day}T03:00:00Z`);
  const who = await as(portal, user);
  const { notDue, lapsed } = await who.query(
    'query { notDue: coverLapses(kind: NOT_DUE, first: 9) { nodes { member { name } } } lapsed: coverLapses(kind: LAPSED, first: 9) { nodes { member { name } } } }',
  );
  const names = ({ nodes }: Json) => nodes.map(({ member }: Json) => member.name).sort();
  const reasons = [];
  for (const { id } of [farmer, clerk]) {
    const { coverCheck } = await who.query(
      'query C($i: CoverCheckInput!) { coverCheck(input: $i) { checks { reason } } }',
      { i: { memberId: id, on: day } },
    );
    reasons.push(coverCheck.checks[0].reason);
  }
  return { notDue: names(notDue), lapsed: names(lapsed), reasons };
}

const addHolidays = (...days: string[]) =>
  portal.sql.all(
    `insert into holiday (day, name, kind, source, certainty) select d::date, 'Libur contoh', 'NATIONAL', 'contoh', 'C' from unnest($1::text[]) d`,
    [days],
  );

describe('A holiday that becomes known later', () => {
  it('moves the due days of unpaid months to the next working day, and lists and look-ups follow alike', async () => {
    const overdue = { notDue: [], lapsed: ['Tani Desember', 'Upah November'], reasons: ['UNPAID', 'UNPAID'] };
    expect(await saidOn('2026-12-16')).toEqual(overdue);
    expect(await dueDays()).toEqual(['2026-11-16', '2026-12-15', '2026-11-16', '2026-12-15', '2027-01-15']);
    // Tuesday and Wednesday
    await addHolidays('2026-12-15', '2026-12-16');
    expect(await dueDays()).toEqual(['2026-11-16', '2026-12-17', '2026-11-16', '2026-12-17', '2027-01-15']);
    const open = { notDue: ['Tani Desember', 'Upah November'], lapsed: [], reasons: ['NOT_DUE', 'NOT_DUE'] };
    expect(await saidOn('2026-12-16')).toEqual(open);
    expect(await saidOn('2026-12-17')).toEqual(open);
    expect(await saidOn('2026-12-18')).toEqual(overdue);
  });

  it('leaves paid months as they were due, and says in the trail what it moved', async () => {
    await addHolidays('2026-11-16');
    expect(await dueDays()).toEqual(['2026-11-16', '2026-12-17', '2026-11-16', '2026-12-17', '2027-01-15']);
    const lines = await portal.sql.all<Json>(
      `select a.action, a.actor_name, a.after from audit_entry a where a.subject = 'holiday' order by a.id`,
    );
    expect(lines.map(({ after }) => [after.day, after.due_on, after.months])).toEqual([
      ['2026-12-15', '2026-12-17', 2],
      ['2026-12-16', '2026-12-17', 0],
      ['2026-11-16', '2026-11-17', 0],
    ]);
    expect(lines[0]).toMatchObject({ action: 'CREATED', after: { name: 'Libur contoh' } });
    expect(lines[0].actor_name).not.toBeNull();
  });

  it('moves them to the day that would have been reckoned from the start, in whatever order holidays come', async () => {
    const around = fc.uniqueArray(fc.integer({ min: -2, max: 12 }), { maxLength: 8 });
    const all = await portal.sql.all<{ day: CalendarDate }>(`select to_char(day, 'YYYY-MM-DD') as day from holiday`);
    await fc.assert(
      fc.asyncProperty(around, fc.constantFrom('2027-02', '2027-06', '2027-11'), async (offsets, month) => {
        const before = new Set(all.map(({ day }) => day));
        const added = offsets.map((offset) => addDays(`${month}-15`, offset));
        await portal.sql.all(`delete from contribution where month = $1`, [`${month}-01`]);
        await owe(portal, farmer, [{ month: `${month}-01`, dueOn: dueDate('BPU', parseMonth(month), before) }]);
        for (const day of added) await addHolidays(day);
        const { due } = await portal.sql.one<{ due: string }>(
          `select to_char(due_on, 'YYYY-MM-DD') as due from contribution where month = $1`,
          [`${month}-01`],
        );
        expect(due).toBe(dueDate('BPU', parseMonth(month), new Set([...before, ...added])));
        await portal.sql.all('delete from holiday where day = any ($1::date[]) and source = $2', [added, 'contoh']);
      }),
      { numRuns: 30 },
    );
  });
});
