import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withViewer } from '../../../server/database/viewer-transaction.ts';
import { PEOPLE_A_DAY } from '../../../server/other-fund/count-question.ts';
import { as, coordinatorOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { reserve, VILLAGE_A, VILLAGE_B } from '../budget/budget-scene.ts';
import { look, lookAtPeople, openTwoFunds, type TwoFunds } from './two-funds.ts';

let funds: TwoFunds;
let here: Keyed;
let there: Keyed;
beforeAll(async () => {
  funds = await openTwoFunds({ oneBranch: true });
  [here, there] = await funds.takenBy({ firstMonth: '2026-03', months: 3 });
});
afterAll(() => funds.close());

const asked = async (userId: string): Promise<number> =>
  (
    await funds.portal.sql.one<{ people: number }>(
      'select coalesce(sum(people), 0)::integer as people from elsewhere_question where user_id = $1',
      [userId],
    )
  ).people;

describe('Whether another fund pays for somebody', () => {
  it('is answered with months and nothing about by whom, and stands in the person’s history with the reason', async () => {
    const answer = await look(funds.asker, here.id);
    expect(answer).toEqual({
      found: { member: { id: here.id }, months: ['2026-03', '2026-04', '2026-05'] },
      userErrors: [],
    });
    const { member } = await funds.asker.query(
      'query ($id: ID!) { member(id: $id) { history(first: 1) { nodes { action reason actorName } } } }',
      { id: here.id },
    );
    expect(member.history.nodes).toEqual([
      { action: 'OTHER_FUND_LOOKED', reason: 'Warga mengaku sudah dibayar', actorName: funds.asker.user.name },
    ]);
  });

  it('is answered with no month where nobody else pays', async () => {
    const [other] = await funds.enrol(VILLAGE_B, 1);
    expect(await look(funds.asker, other?.id as string)).toMatchObject({ found: { months: [] }, userErrors: [] });
  });

  it('says beforehand who may ask', async () => {
    const may = async (actor: typeof funds.asker) =>
      (await actor.query('query ($id: ID!) { member(id: $id) { viewerCanAskOtherFund } }', { id: here.id })).member;
    expect(await may(funds.asker)).toEqual({ viewerCanAskOtherFund: true });
    expect(await may(await withoutScope(funds.portal, 'AUDITOR'))).toEqual({ viewerCanAskOtherFund: false });
  });

  it('is asked with a reason and about months that are none too many', async () => {
    const short = await look(funds.asker, here.id, 'iya ');
    expect(short.userErrors).toMatchObject([{ code: 'OTHER_FUND_REASON', field: 'reason' }]);
    expect((await look(funds.asker, here.id, 'Diminta dinas', 25)).userErrors).toMatchObject([
      { code: 'OTHER_FUND_SPAN', field: 'months' },
    ]);
  });

  it('is nobody’s to ask about another partner’s people, another village’s, or as an auditor', async () => {
    const document = (id: string) =>
      `mutation { memberOtherFund(memberId: "${id}", span: { firstMonth: "2026-01", months: 12 }, reason: "Ingin tahu saja") { found { months } } }`;
    expect((await funds.asker.ask(document(there.id))).code).toBe('NOT_FOUND');
    const stranger = await coordinatorOf(funds.portal, await funds.portal.make.partner());
    expect((await stranger.ask(document(here.id))).code).toBe('NOT_FOUND');
    const villager = await operatorOf(funds.portal, funds.partner, VILLAGE_B);
    expect((await villager.ask(document(here.id))).code).toBe('NOT_FOUND');
    const auditor = await withoutScope(funds.portal, 'AUDITOR');
    expect((await auditor.ask(document(here.id))).code).toBe('FORBIDDEN');
  });

  it('is told by the database of nobody out of scope, whatever ids it is asked about', async () => {
    const seen = async (user: Parameters<typeof as>[1], call: string) => {
      const { tokenHash } = await funds.portal.make.session(user);
      const door = { tokenHash, at: funds.portal.clock.now(), requestId: 'walk' };
      const rows = await withViewer(funds.portal.pools.app, door, (sql) =>
        sql.query<{ member_id: string }>({
          text: `select distinct member_id from ${call}`,
          values: [[here.id, there.id]],
        }),
      );
      return rows.map(({ member_id }) => member_id).sort();
    };
    const villager = (await operatorOf(funds.portal, funds.partner, VILLAGE_B)).user;
    const own = (await operatorOf(funds.portal, funds.partner, VILLAGE_A)).user;
    const elsewhereOf = `subsidised_elsewhere($1::uuid[], '2026-01-01', '2026-12-01')`;
    // the regency has taken months of the province's member; the province has reserved none of the regency's
    for (const call of [elsewhereOf, `elsewhere_look($1::uuid[], '2026-01-01', '2026-12-01', 'Mencoba')`]) {
      expect(await seen(funds.asker.user, call)).toEqual([here.id]);
      expect(await seen(own, call)).toEqual([here.id]);
      expect(await seen(villager, call)).toEqual([]);
      expect(await seen(funds.rival.user, call)).toEqual([]);
    }
    const before = await asked(villager.id);
    expect(before).toBe(0);
    const { rows } = await funds.portal.pools.app.query(`select * from ${elsewhereOf}`, [[here.id]]);
    expect(rows).toEqual([]);
  });
});

describe('After a reservation', () => {
  it('the people whom another fund pays for are told by name, a page at a time, each with its line in the history', async () => {
    const [second] = await funds.takenBy({ firstMonth: '2026-06', months: 1 });
    const { elsewhere } = await reserve(funds.asker, funds.budget, {
      ...{ villageCode: VILLAGE_A, firstMonth: '2026-01', months: 12 },
    });
    expect(elsewhere).toBe(2);
    const first = await lookAtPeople(funds.asker, funds.budget, { villageCode: VILLAGE_A }, { first: 1 });
    expect(first).toMatchObject({ people: [{ member: { id: here.id } }], userErrors: [] });
    const next = await lookAtPeople(funds.asker, funds.budget, {}, { first: 1, after: first.endCursor });
    expect(next).toEqual({
      people: [{ member: { id: second.id }, months: ['2026-06'] }],
      endCursor: null,
      userErrors: [],
    });
    const { lines } = await funds.portal.sql.one<{ lines: number }>(
      `select count(*)::integer as lines from audit_entry where row_id = $1 and action = 'OTHER_FUND_LOOKED' and reason = 'Setelah mencadangkan'`,
      [second.id],
    );
    expect(lines).toBe(1);
    expect(await lookAtPeople(funds.asker, funds.budget, { villageCode: VILLAGE_B })).toMatchObject({ people: [] });
  });
});

describe('Questions about other funds', () => {
  it('count each chosen person, and a unit or a crowd once', async () => {
    const officer = funds.officer;
    const quote = (span: object) =>
      officer.query(
        'query ($span: PaymentSpanInput!) { paymentQuote(span: $span) { quote { elsewhere } userErrors { code } } }',
        { span: { unit: { mouId: funds.mou.id, villageCode: VILLAGE_A }, firstMonth: '2026-03', months: 1, ...span } },
      );
    await quote({ memberIds: [here.id] });
    expect(await asked(officer.user.id)).toBe(1);
    await quote({});
    expect(await asked(officer.user.id)).toBe(2);
    const crowd = await funds.enrol(VILLAGE_A, 11, { category: 'PR' });
    await quote({ memberIds: crowd.map(({ id }) => id) });
    expect(await asked(officer.user.id)).toBe(3);
    await quote({ memberIds: crowd.slice(0, 4).map(({ id }) => id) });
    expect(await asked(officer.user.id)).toBe(7);
  });

  it('end for the day at the limit with what to do instead, but for those about units, and begin anew the next day', async () => {
    const busy = await coordinatorOf(funds.portal, funds.partner);
    await funds.portal.sql.all(`insert into elsewhere_question (user_id, day, people) values ($1, '2026-03-02', $2)`, [
      busy.user.id,
      PEOPLE_A_DAY - 1,
    ]);
    expect((await look(busy, here.id)).userErrors).toEqual([]);
    const refused = await look(busy, here.id);
    expect(refused.userErrors).toMatchObject([{ code: 'OTHER_FUND_LIMIT' }]);
    expect(refused.userErrors[0].message).toContain('minta klarifikasi');
    // what was refused was not looked at
    expect(await asked(busy.user.id)).toBe(PEOPLE_A_DAY);
    const span = { firstMonth: '2026-01', months: 1 };
    const few = await reserve(busy, funds.budget, { memberIds: [here.id], ...span });
    expect(few.userErrors).toMatchObject([{ code: 'OTHER_FUND_LIMIT' }]);
    expect((await reserve(busy, funds.budget, { villageCode: VILLAGE_A, ...span })).userErrors).toEqual([]);
    const before = funds.portal.clock.now();
    funds.portal.clock.set('2026-03-02T17:00:00Z');
    const tomorrow = await as(funds.portal, busy.user);
    expect((await look(tomorrow, here.id)).userErrors).toEqual([]);
    funds.portal.clock.set(before.toISOString());
  });
});
