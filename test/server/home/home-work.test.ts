import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { MONDAY, openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { paperDesk, pdf } from '../mou-document/handed-in.ts';

let portal: TestPortal;
let office: Keyed;
let partner: Keyed;
let mou: { id: string };
let coordinator: Actor;
let second: Actor;
let officer: Actor;
let agency: Actor;
beforeAll(async () => {
  portal = await openPortal({ at: MONDAY });
  const { make } = portal;
  office = await make.office();
  partner = await make.partner({ kind: 'MINISTRY', office_id: office.id });
  mou = await make.mou(partner, { segment: 'PU', title: 'Pendamping desa', kind: 'PKS', signed_on: '2026-02-25' });
  coordinator = await coordinatorOf(portal, partner);
  second = await coordinatorOf(portal, partner);
  officer = await officerOf(portal, office);
  agency = await withoutScope(portal, 'AGENCY');
});
afterAll(() => portal.close());

const WORK = `{ home { work { changeLists { month joined departed frozenByName mou { title } } targets { year count } papersMissing papersLate
  ending { title endsOn } endingCount } office { target { total { people peopleReached peopleGap } } } } }`;
const homeOf = async (actor: Actor): Promise<Json> => (await actor.query(WORK)).home;
const workOf = async (actor: Actor): Promise<Json> => (await homeOf(actor)).work;
const nothing = { changeLists: [], targets: [], papersMissing: 0, papersLate: 0, ending: [], endingCount: 0 };

describe('What waits for somebody', () => {
  it('is a frozen month for another coordinator, not for who froze it and not for an office', async () => {
    await portal.make.member(partner, {
      mou_id: mou.id,
      segment: 'PU',
      kpj: '55000000001',
      status_since: '2026-03-01',
    });
    const { changeListFreeze: frozen } = await coordinator.query(
      `mutation { changeListFreeze(mouId: "${mou.id}", month: "2026-03") { changeList { id version } userErrors { code } } }`,
    );
    expect((await workOf(second)).changeLists).toMatchObject([
      { month: '2026-03', joined: 1, departed: 0, mou: { title: 'Pendamping desa' } },
    ]);
    for (const actor of [coordinator, officer, agency]) expect((await workOf(actor)).changeLists).toEqual([]);
    const { id, version } = frozen.changeList;
    await second.query(`mutation { changeListApprove(id: "${id}", version: ${version}) { userErrors { code } } }`);
    expect((await workOf(second)).changeLists).toEqual([]);
  });

  it('is a frozen month for the office where the partner has one coordinator', async () => {
    const lonely = await portal.make.partner({ office_id: office.id });
    const alone = await portal.make.mou(lonely, { segment: 'PU', title: 'Satu koordinator', kind: 'MOU' });
    const one = await coordinatorOf(portal, lonely);
    await one.query(`mutation { changeListFreeze(mouId: "${alone.id}", month: "2026-03") { userErrors { code } } }`);
    expect((await workOf(officer)).changeLists).toMatchObject([{ mou: { title: 'Satu koordinator' } }]);
    expect((await workOf(await officerOf(portal, await portal.make.office()))).changeLists).toEqual([]);
  });

  it('is a proposed target for who may approve it and did not propose it', async () => {
    const planner = await as(portal, await portal.make.user('AGENCY', null));
    const ask = (input: string) =>
      `mutation { targetAsk(input: { officeId: "${office.id}", year: 2026, people: 100, rule: "PAID_MONTH", source: "Surat contoh", ${input} }) { userErrors { code } } }`;
    await planner.query(ask('segment: BPU'));
    expect((await workOf(agency)).targets).toEqual([{ year: 2026, count: 1 }]);
    expect((await workOf(planner)).targets).toEqual([]);
    expect((await workOf(officer)).targets).toEqual([]);
    await portal.sql.all(`update target set people = asked_people, rule_code = asked_rule, source = asked_source, set_by = asked_by,
      set_by_name = asked_by_name, approved_by = (select id from app_user where role = 'AGENCY' and id <> asked_by limit 1), approved_by_name = 'Penyetuju',
      approved_at = asked_at, asked_people = null, asked_rule = null, asked_source = null, asked_by = null, asked_by_name = null, asked_at = null`);
    expect((await workOf(agency)).targets).toEqual([]);
    expect((await homeOf(officer)).office.target).toEqual({ total: { people: 100, peopleReached: 0, peopleGap: 100 } });
    expect((await homeOf(await officerOf(portal, await portal.make.office()))).office.target).toBeNull();
  });

  it('is a paper for the role that brings it, until it is there', async () => {
    const before = await workOf(officer);
    expect((await workOf(coordinator)).papersMissing).toBe(1);
    await paperDesk(portal).put(officer, mou.id, pdf('pindaian'));
    expect((await workOf(officer)).papersMissing).toBe(before.papersMissing - 1);
    portal.clock.set('2026-04-30T09:00:00+07:00');
    const later = await coordinatorOf(portal, partner);
    expect(await workOf(later)).toMatchObject({ papersMissing: 1, papersLate: 1 });
    portal.clock.set(MONDAY);
  });

  it('is an agreement that ends soon, until its renewal is signed', async () => {
    const ending = await portal.make.mou(partner, { title: 'Segera berakhir', kind: 'MOU', ends_on: '2026-04-15' });
    expect(await workOf(coordinator)).toMatchObject({
      ...{ ending: [{ title: 'Segera berakhir', endsOn: '2026-04-15' }], endingCount: 1 },
    });
    await portal.make.mou(partner, { title: 'Perpanjangan', kind: 'MOU', state: 'SIGNED', renews_id: ending.id });
    expect((await workOf(coordinator)).ending).toEqual([]);
  });

  it('is nothing for who only reads', async () => {
    const observer = await as(portal, await portal.make.user('OBSERVER', { partners: [partner] }));
    for (const reader of [observer, await withoutScope(portal, 'AUDITOR'), await withoutScope(portal, 'ADMINISTRATOR')])
      expect(await workOf(reader)).toEqual(nothing);
  });

  it('costs few statements, whoever asks', async () => {
    for (const actor of [coordinator, officer, agency]) {
      await workOf(actor);
      expect((await statementsOf(() => workOf(actor))).length).toBeLessThanOrEqual(14);
    }
  });
});
