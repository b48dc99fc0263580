import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { find } from './group-acts.ts';

let portal: TestPortal;
let partner: Keyed;
let office: Keyed;
let group: Keyed;
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  office = await portal.make.office();
  partner = await portal.make.partner({ name: 'Bank Contoh', office_id: office.id });
  group = await portal.make.group(partner);
  coordinator = await coordinatorOf(portal, partner);
});
afterAll(() => portal.close());

const FIELDS = 'id kind happenedOn note recordedByName correctsId correctedById';
const RECORD = `mutation ($groupId: ID!, $input: GroupActivityInput!, $key: String!)
  { groupActivityRecord(groupId: $groupId, input: $input, idempotencyKey: $key) { activity { ${FIELDS} } userErrors { code field message } } }`;
let keys = 0;
const write = (input: object = {}, of: Keyed = group) => ({
  ...{ groupId: of.id, key: `activity-${++keys}` },
  input: { kind: 'CALL', happenedOn: '2026-03-01', note: 'Ketua bersedia hadir', ...input },
});
const record = async (variables: object, actor = coordinator): Promise<Json> =>
  (await actor.query(RECORD, variables)).groupActivityRecord;
const codes = (payload: Json) => payload.userErrors.map((e: Json) => [e.code, e.field]);
const list = async (of: Keyed, actor = coordinator): Promise<Json[]> =>
  (await find(actor, of.id, `activities(first: 20) { nodes { ${FIELDS} } } lastActivity { id }`)).activities.nodes;

describe('Writing down an activity', () => {
  it('tells the latest first, with who wrote it', async () => {
    const of = await portal.make.group(partner);
    const { activity } = await record(write({ kind: 'VISIT', note: '  Membawa formulir  ' }, of));
    expect(activity).toMatchObject({
      ...{ kind: 'VISIT', note: 'Membawa formulir', happenedOn: '2026-03-01', correctsId: null, correctedById: null },
      recordedByName: coordinator.user.name,
    });
    await record(write({ happenedOn: '2026-02-01', note: 'Perkenalan' }, of));
    expect((await list(of)).map(({ note }) => note)).toEqual(['Membawa formulir', 'Perkenalan']);
    expect((await find(coordinator, of.id, 'lastActivity { id }')).lastActivity.id).toBe(activity.id);
    expect((await find(coordinator, group.id, 'lastActivity { id }')).lastActivity).toBeNull();
  });

  it('is put right by a new entry; the old one stays and counts no more', async () => {
    const of = await portal.make.group(partner);
    const { activity: wrong } = await record(write({ note: 'Setuju tanggal 12' }, of));
    const { activity: right } = await record(
      write({ note: 'Setuju tanggal 21', correctsId: wrong.id, happenedOn: '2026-02-27' }, of),
    );
    expect(await list(of)).toMatchObject([
      { id: wrong.id, note: 'Setuju tanggal 12', correctedById: right.id },
      { id: right.id, correctsId: wrong.id },
    ]);
    expect((await find(coordinator, of.id, 'lastActivity { id }')).lastActivity.id).toBe(right.id);
    expect(codes(await record(write({ correctsId: wrong.id }, of)))).toEqual([['GROUP_ACTIVITY_CORRECTED', null]]);
    expect(codes(await record(write({ correctsId: right.id })))).toEqual([['GROUP_ACTIVITY_UNKNOWN', null]]);
    const both = await Promise.all([1, 2].map(() => record(write({ correctsId: right.id }, of))));
    expect(both.flatMap(codes)).toEqual([['GROUP_ACTIVITY_CORRECTED', null]]);
  });

  it('says what cannot be right', async () => {
    expect(codes(await record(write({ happenedOn: '2026-03-03' })))).toEqual([['GROUP_ACTIVITY_FUTURE', 'happenedOn']]);
    expect(codes(await record(write({ happenedOn: '2016-03-01' })))).toEqual([
      ['GROUP_ACTIVITY_LONG_AGO', 'happenedOn'],
    ]);
    for (const note of [' x ', 'x'.repeat(501)])
      expect(codes(await record(write({ note })))).toEqual([['GROUP_ACTIVITY_NOTE_LENGTH', 'note']]);
    const closed = await portal.make.group(partner, { closed_at: portal.clock.now() });
    expect(codes(await record(write({}, closed)))).toEqual([['GROUP_CLOSED', null]]);
  });

  it('happens once, however often it is sent', async () => {
    const of = await portal.make.group(partner);
    const variables = write({}, of);
    await Promise.all([1, 2, 3].map(() => record(variables)));
    expect(await list(of)).toHaveLength(1);
    expect((await coordinator.ask(RECORD, { ...variables, input: write({ note: 'Lain' }).input })).code).toBe(
      'CONFLICT',
    );
  });

  it('is for those who may note its next step', async () => {
    const head = await as(portal, await portal.make.user('OPERATOR', { partner, groups: [group], leads: true }));
    for (const actor of [await officerOf(portal, office), await withoutScope(portal, 'AGENCY'), head])
      expect((await record(write(), actor)).activity.recordedByName).toBe(actor.user.name);
    for (const actor of [await withoutScope(portal, 'AUDITOR'), await operatorOf(portal, partner, '15.01')])
      expect((await actor.ask(RECORD, write())).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect((await stranger.ask(RECORD, write())).code).toBe('NOT_FOUND');
    expect((await head.ask(RECORD, write({}, await portal.make.group(partner)))).code).toBe('NOT_FOUND');
  });
});
