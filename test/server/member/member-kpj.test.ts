import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, officerOf } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { doAct, find, registered } from './member-acts.ts';

let portal: TestPortal;
let partner: Keyed;
let coordinator: Actor;
let officer: Actor;
beforeAll(async () => {
  portal = await openPortal();
  const office = await portal.make.office();
  partner = await portal.make.partner({ office_id: office.id });
  coordinator = await coordinatorOf(portal, partner);
  officer = await officerOf(portal, office);
});
afterAll(() => portal.close());

const RECORD = `mutation ($entries: [MemberKpjInput!]!) {
  memberKpjRecord(entries: $entries) { members { id kpj status version } userErrors { code field message } } }`;
const entry = ({ id, version }: Json, kpj: string) => ({ memberId: id, version, kpj });
const record = async (entries: object[], actor = coordinator): Promise<Json> =>
  (await actor.query(RECORD, { entries })).memberKpjRecord;
const candidates = (count: number) =>
  Promise.all(Array.from({ length: count }, () => registered(coordinator, partner)));

describe('The numbers that come back from the agency', () => {
  it('make registered people of candidates, all at once, however they were typed', async () => {
    const [one, two] = (await candidates(2)) as [Json, Json];
    expect([one.status, two.status]).toEqual(['CANDIDATE', 'CANDIDATE']);
    const { members, userErrors } = await record([entry(one, '2000 0001 001'), entry(two, 'ab-12.34-56')]);
    expect(userErrors).toEqual([]);
    const found = new Map(members.map(({ id, kpj, status }: Json) => [id, [kpj, status]]));
    expect(found.get(one.id)).toEqual(['20000001001', 'REGISTERED']);
    expect(found.get(two.id)).toEqual(['AB123456', 'REGISTERED']);
    const { member } = await doAct(coordinator, 'memberEnd', {
      ...{ id: one.id, version: one.version + 1, reason: 'REFUSED', since: '2026-03-01' },
    });
    expect(member.status).toBe('ENDED');
  });

  it('are refused by row, and then none is written', async () => {
    const [one, two, three] = (await candidates(3)) as [Json, Json, Json];
    const twice = await record([entry(one, '20000001010'), entry(two, '123'), entry(three, '20000001010')]);
    expect(twice.userErrors.map(({ code, field }: Json) => [code, field])).toEqual([
      ['KPJ_FORMAT', 'entries.1'],
      ['KPJ_TWICE', 'entries.2'],
    ]);
    await record([entry(one, '20000001011')]);
    const again = await record([entry({ ...one, version: one.version + 1 }, '20000001012'), entry(two, '20000001013')]);
    expect(again.userErrors.map(({ code, field }: Json) => [code, field])).toEqual([['MEMBER_HAS_KPJ', 'entries.0']]);
    expect((await find(coordinator, two.id)).kpj).toBeNull();
  });

  it('meet somebody who was changed or has left meanwhile with a word for that row', async () => {
    const [one, two] = (await candidates(2)) as [Json, Json];
    await doAct(coordinator, 'memberEnd', { id: one.id, version: one.version, reason: 'REFUSED', since: '2026-03-01' });
    const stale = await record([entry(two, '20000001020'), entry(one, '20000001021')]);
    expect(stale.userErrors.map(({ code, field }: Json) => [code, field])).toEqual([['VERSION_CONFLICT', 'entries.1']]);
    const left = await record([entry({ ...one, version: one.version + 1 }, '20000001021')]);
    expect(left.userErrors.map(({ code }: Json) => code)).toEqual(['MEMBER_HAS_ENDED']);
  });

  it('are asked for, and for no more people than a sheet of paper has', async () => {
    expect((await record([])).userErrors[0].code).toBe('KPJ_NONE');
    const [one] = (await candidates(1)) as [Json];
    const many = await record(Array.from({ length: 101 }, (_, n) => entry(one, `2000000${1000 + n}`)));
    expect(many.userErrors[0].code).toBe('KPJ_MANY');
  });

  it('are written by who keeps the list, and nobody else’s people are touched', async () => {
    const [one] = (await candidates(1)) as [Json];
    expect((await officer.ask(RECORD, { entries: [entry(one, '20000001030')] })).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect((await stranger.ask(RECORD, { entries: [entry(one, '20000001030')] })).code).toBe('NOT_FOUND');
    expect((await find(coordinator, one.id)).kpj).toBeNull();
  });
});
