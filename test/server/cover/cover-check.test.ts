import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, type Json, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { confirmedPayment, owe } from './owed-months.ts';

const NIK = '1501014107800001';
const CHECK = `query C($i: CoverCheckInput!) { coverCheck(input: $i) {
  checks { on answer reason consecutive funeralOnly coveredUntil office { name }
    member { id name maskedNik } month { state receivedOn confirmedByName }
    months { month state dueOn receivedOn } }
  hasMore userErrors { code message field } } }`;

let portal: TestPortal;
let operator: Actor;
let stranger: Actor;
let member: Keyed;
beforeAll(async () => {
  portal = await openPortal();
  const { make } = portal;
  const office = await make.office({ name: 'Cabang Contoh' });
  const partner = await make.partner({ office_id: office.id });
  const group = await make.group(partner);
  operator = await as(portal, await make.user('COORDINATOR', { partners: [partner] }));
  stranger = await as(portal, await make.user('COORDINATOR', { partners: [await make.partner()] }));
  member = await make.member(partner, {
    ...{ nik: NIK, name: 'Siti Rahmawati', name_key: 'SITI RAHMAWATI', kpj: '12345678901', group_id: group.id },
  });
  const paid = await confirmedPayment(portal, { partner, group, by: operator.user, receivedOn: '2025-10-10' });
  await owe(portal, member, [
    { month: '2025-10-01', payment: paid },
    { month: '2025-11-01', payment: paid },
    { month: '2025-12-01' },
    { month: '2026-01-01' },
    { month: '2026-02-01' },
    { month: '2026-03-01' },
  ]);
});
afterAll(() => portal.close());

const check = async (input: object, who = operator): Promise<Json> =>
  (await who.query(CHECK, { i: { search: NIK, on: '2025-11-20', ...input } })).coverCheck;

describe('Was the deceased protected?', () => {
  it('is answered by one search for the NIK, with the months around the day and who confirmed the money', async () => {
    const { checks, hasMore, userErrors } = await check({});
    expect([checks.length, hasMore, userErrors]).toEqual([1, false, []]);
    expect(checks[0]).toMatchObject({
      ...{ answer: 'PROTECTED', reason: 'PAID', consecutive: 2, funeralOnly: true, coveredUntil: '2025-11' },
      ...{ office: { name: 'Cabang Contoh' }, member: { id: member.id, maskedNik: '**************01' } },
      month: { state: 'PAID', receivedOn: '2025-10-10', confirmedByName: 'Bu Cabang' },
    });
    expect(checks[0].months.map((m: Json) => `${m.month} ${m.state}`)).toEqual([
      ...['03', '04', '05', '06', '07', '08', '09'].map((m) => `2025-${m} NO_MONTH`),
      ...['2025-10 PAID', '2025-11 PAID', '2025-12 UNPAID', '2026-01 UNPAID', '2026-02 UNPAID'],
    ]);
  });

  it('is answered by name too, and by the number of the participant', async () => {
    for (const search of ['siti rah', '12345678901'])
      expect((await check({ search })).checks.map((c: Json) => c.answer)).toEqual(['PROTECTED']);
    expect((await check({ search: 'siti', regionCode: '15.71' })).checks).toEqual([]);
  });

  it('is answered for a member that is known already', async () => {
    const known = { search: null, memberId: member.id };
    expect((await check(known)).checks.map((c: Json) => c.answer)).toEqual(['PROTECTED']);
    expect((await check(known, stranger)).checks).toEqual([]);
  });

  it('is no in a month that nobody paid, and after three of them the membership is over', async () => {
    const on = async (day: string) => (await check({ on: day })).checks[0];
    expect(await on('2025-12-05')).toMatchObject({ answer: 'NOT_PROTECTED', reason: 'UNPAID', consecutive: 0 });
    expect(await on('2026-02-20')).toMatchObject({ answer: 'NOT_PROTECTED', reason: 'NON_ACTIVE' });
    expect(await on('2025-10-02')).toMatchObject({ answer: 'NOT_KNOWN', reason: 'PAID_AFTER_DAY' });
    expect(await on('2024-01-02')).toMatchObject({ answer: 'NOT_KNOWN', reason: 'NO_MONTH' });
  });

  it('finds nobody for who may not see the member, as for a number that nobody has', async () => {
    const nobody = { checks: [], hasMore: false, userErrors: [] };
    expect(await check({}, stranger)).toEqual(nobody);
    expect(await check({ search: '1501014107800002' })).toEqual(nobody);
  });

  it('says what is wrong with what was typed', async () => {
    const problem = async (input: object) => (await check(input)).userErrors[0];
    expect(await problem({ search: '150101410780001' })).toMatchObject({ code: 'COVER_NIK_DIGITS', field: 'search' });
    expect(await problem({ search: ' a' })).toMatchObject({ code: 'COVER_SEARCH_SHORT' });
    expect(await problem({ search: '1234' })).toMatchObject({ code: 'COVER_SEARCH_SHORT' });
    expect(await problem({ search: 'siti', regionCode: '99.99' })).toMatchObject({ code: 'COVER_REGION_UNKNOWN' });
    const answer = await operator.ask(CHECK, { i: { search: NIK, on: '2026-02-30' } });
    expect(answer.code).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain(NIK);
  });

  it('is not asked by who sees no people', async () => {
    const keeper = await withoutScope(portal, 'ADMINISTRATOR');
    expect((await keeper.ask(CHECK, { i: { search: NIK, on: '2026-02-20' } })).code).toBe('FORBIDDEN');
  });
});
