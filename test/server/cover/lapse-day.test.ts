import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueDate } from '../../../server/contribution/due-date.ts';
import { holidays } from '../../../server/contribution/holiday.queries.ts';
import { addMonths, type Month, monthStart } from '../../../server/kernel/month.ts';
import type { Segment } from '../../../server/member/member.check.ts';
import { type Actor, as, type Json } from '../../support/actors.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { confirmedPayment, owe } from './owed-months.ts';

const LAST = '2026-05' as Month;
const people = [
  ...['2025-10', '2025-11', '2025-12', '2026-01', '2026-02'].map((until) => ['BPU', until] as const),
  ...['2025-09', '2025-10', '2025-11', '2025-12', '2026-01'].map((until) => ['PU', until] as const),
];

let portal: TestPortal;
let user: User;
let partner: Keyed;
const memberOf = new Map<string, Keyed>();
beforeAll(async () => {
  portal = await openPortal();
  const { make, sql } = portal;
  partner = await make.partner();
  const group = await make.group(partner, { name: 'Nelayan Bahari', name_key: 'NELAYAN BAHARI' });
  user = await make.user('COORDINATOR', { partners: [partner] });
  const free = await holidays({ query: ({ text }) => sql.all(text) });
  for (const [index, [segment, until]] of people.entries()) {
    const name = `${segment} ${until}`;
    const paid = await confirmedPayment(portal, { partner, group, by: user, receivedOn: '2025-09-01' });
    const member = await make.member(partner, {
      ...{ name, name_key: name, segment, kpj: `123456789${10 + index}`, income: 3_000_000 },
      ...{ payer: segment === 'PU' ? 'EMPLOYER' : 'SELF', group_id: index % 2 === 0 ? group.id : null },
    });
    const owed = [];
    for (let month = until as Month; month <= LAST; month = addMonths(month, 1)) {
      const dueOn = dueDate(segment as Segment, month, free);
      owed.push({ month: monthStart(month), dueOn, payment: month === until ? paid : undefined });
    }
    await owe(portal, member, owed);
    memberOf.set(name, member);
  }
});
afterAll(() => portal.close());

/** Days pass: whoever was signed in before is not any more. */
async function onDay(day: string): Promise<Actor> {
  portal.clock.set(`${day}T03:00:00Z`);
  return as(portal, user);
}

const LISTS = `query L($k: LapseKind!) {
  coverLapses(kind: $k, first: 50) { nodes { member { name group { id } cover { state } } extension { from } } totalCount }
  coverLapseUnits(kind: $k, first: 50) { nodes { people } }
  coverLapseCounts { kind people }
  members(first: 50, filter: { lapse: $k }) { nodes { name } } }`;
const FIGURES = '{ groups(first: 1) { nodes { cover { notDue lapsed } } } }';
const CHECK = 'query C($i: CoverCheckInput!) { coverCheck(input: $i) { checks { reason } } }';

async function listed(who: Actor, kind: string): Promise<{ names: string[]; people: Json[] }> {
  const { coverLapses, coverLapseUnits, coverLapseCounts, members } = await who.query(LISTS, { k: kind });
  const names = coverLapses.nodes.map(({ member }: Json) => member.name).sort();
  // the same people wherever they are counted or shown
  const added = coverLapseUnits.nodes.reduce((sum: number, unit: Json) => sum + unit.people, 0);
  const counted = coverLapseCounts.find((count: Json) => count.kind === kind).people;
  expect([kind, coverLapses.totalCount, added, counted]).toEqual([kind, ...Array(3).fill(names.length)]);
  expect(members.nodes.map(({ name }: Json) => name).sort()).toEqual(names);
  const { body } = await portal.app.inject({
    ...{ url: `/cover-lapses/units.csv?kind=${kind}`, headers: { cookie: who.cookie, 'accept-language': 'id' } },
  });
  const lines = body.split('\r\n').slice(2).filter(Boolean);
  expect(lines.reduce((sum, line) => sum + Number(line.split(';')[4]), 0)).toBe(names.length);
  for (const { member } of coverLapses.nodes) expect([member.name, member.cover.state]).toEqual([member.name, kind]);
  return { names, people: coverLapses.nodes };
}

describe('The lists of ending cover', () => {
  // 15 March is a Sunday; the days around it are those of Nyepi and of Idul Fitri
  it.each(['2026-02-28', '2026-03-02', '2026-03-16', '2026-03-17', '2026-03-31', '2026-04-15', '2026-04-16'])(
    'call not due, lapsed and not active exactly those whom a look-up on %s calls so',
    async (day) => {
      const who = await onDay(day);
      const [notDue, lapsed] = [await listed(who, 'NOT_DUE'), await listed(who, 'LAPSED')];
      const nonActive = await listed(who, 'NON_ACTIVE');
      const reasons: Record<string, string> = {};
      for (const [name, { id }] of memberOf) {
        const { coverCheck } = await who.query(CHECK, { i: { memberId: id, on: day } });
        reasons[name] = coverCheck.checks[0].reason;
      }
      const those = (reason: string) => [...memberOf.keys()].filter((name) => reasons[name] === reason).sort();
      expect(nonActive.names).toEqual(those('NON_ACTIVE'));
      expect(lapsed.names).toEqual(those('UNPAID'));
      expect(notDue.names).toEqual(those('NOT_DUE'));
      const { groups } = await who.query(FIGURES);
      const inGroup = ({ people: listed }: { people: Json[] }) => listed.filter(({ member }) => member.group).length;
      expect(groups.nodes[0].cover).toEqual({
        ...{ notDue: inGroup(notDue), lapsed: inGroup(lapsed) + inGroup(nonActive) },
      });
      // what would not be covered is not offered: only the present month gives cover again
      for (const { extension } of nonActive.people) expect(extension.from).toBe(day.slice(0, 7));
    },
  );

  it('follow a member to another segment', async () => {
    const who = await onDay('2026-03-02');
    const { id } = memberOf.get('BPU 2025-11') as Keyed;
    const before = [(await listed(who, 'LAPSED')).names, (await listed(who, 'NON_ACTIVE')).names];
    expect(before[1]).toContain('BPU 2025-11');
    await portal.sql.all(`update member set segment = 'PU', payer = 'EMPLOYER', category = null where id = $1`, [id]);
    expect((await listed(who, 'LAPSED')).names).toContain('BPU 2025-11');
    expect((await listed(who, 'NON_ACTIVE')).names).not.toContain('BPU 2025-11');
    await portal.pools.system.query('select cover_tally_fold()');
    await listed(who, 'LAPSED');
    await listed(who, 'NON_ACTIVE');
  });
});
