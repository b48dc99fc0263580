import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, as, type Json, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

const EVENT = `id kind occurredOn recordedByName withdrawnAt withdrawnReason version viewerCanChange
  member { id status } cover { answer reason } documents { id kind label state handedInOn reason version }`;
const RECORD = `mutation R($m: ID!, $i: MemberEventInput!, $k: String!) {
  memberEventRecord(memberId: $m, input: $i, idempotencyKey: $k) { memberEvent { ${EVENT} } userErrors { code message field } } }`;
const MARK = `mutation M($id: ID!, $i: EventDocumentMarkInput!, $v: Int!) {
  memberEventDocumentMark(id: $id, input: $i, version: $v) { memberEvent { ${EVENT} } userErrors { code field } } }`;
const WITHDRAW = `mutation W($id: ID!, $r: String!, $v: Int!) {
  memberEventWithdraw(id: $id, reason: $r, version: $v) { memberEvent { ${EVENT} } userErrors { code field } } }`;
const READ = `query E($id: ID!) { memberEvent(id: $id) { ${EVENT} } }`;

let portal: TestPortal;
let operator: Actor;
let auditor: Actor;
let stranger: Actor;
let partner: Keyed;
let member: Keyed;
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner();
  operator = await as(portal, await portal.make.user('COORDINATOR', { partners: [partner] }));
  auditor = await withoutScope(portal, 'AUDITOR');
  stranger = await as(portal, await portal.make.user('COORDINATOR', { partners: [await portal.make.partner()] }));
});
beforeEach(async () => {
  member = await portal.make.member(partner, { kpj: '12345678901' });
});
afterAll(() => portal.close());

let keys = 0;
const record = (who: Actor, input: object = {}, key = `kejadian-${++keys}`) =>
  who.ask(RECORD, { m: member.id, i: { kind: 'DEATH', occurredOn: '2026-02-01', ...input }, k: key });
const recorded = async (input: object = {}): Promise<Json> =>
  (await record(operator, input)).data.memberEventRecord.memberEvent;
const mark = async (paper: Json, i: object, who = operator): Promise<Json> =>
  (await who.query(MARK, { id: paper.id, i, v: paper.version })).memberEventDocumentMark;
const problem = (payload: Json) => payload.userErrors[0]?.code;

describe('A death that a coordinator records', () => {
  it('opens the list of papers, tells whether the person was protected, and leaves the membership as it is', async () => {
    const event = await recorded();
    expect(event).toMatchObject({
      ...{ kind: 'DEATH', occurredOn: '2026-02-01', recordedByName: operator.user.name, viewerCanChange: true },
      ...{ member: { id: member.id, status: 'REGISTERED' }, cover: { answer: 'NOT_KNOWN', reason: 'NO_MONTH' } },
    });
    expect(event.documents).toHaveLength(11);
    expect(event.documents[0]).toMatchObject({ label: 'Akta atau surat keterangan kematian', state: 'MISSING' });
    expect((await auditor.query(READ, { id: event.id })).memberEvent).toMatchObject({ viewerCanChange: false });
  });

  it('is the same one when the message is sent twice, and refused when it is another one', async () => {
    const first = (await record(operator, {}, 'kunci-ganda')).data.memberEventRecord.memberEvent;
    const again = (await record(operator, {}, 'kunci-ganda')).data.memberEventRecord.memberEvent;
    expect(again.id).toBe(first.id);
    expect((await record(operator, { occurredOn: '2026-01-01' }, 'kunci-ganda')).code).toBe('CONFLICT');
    expect(problem((await record(operator, { occurredOn: '2026-01-01' })).data.memberEventRecord)).toBe(
      'EVENT_RECORDED',
    );
  });

  it('lies between birth and today', async () => {
    const problemOf = async (occurredOn: string) =>
      (await record(operator, { occurredOn })).data.memberEventRecord.userErrors;
    expect(await problemOf('2199-01-01')).toMatchObject([{ code: 'EVENT_DATE_FUTURE', field: 'occurredOn' }]);
    expect(await problemOf('1900-01-01')).toMatchObject([{ code: 'EVENT_DATE_BEFORE_BIRTH' }]);
    expect((await record(operator, { occurredOn: '2026-02-30' })).code).toBe('BAD_USER_INPUT');
    expect((await record(operator, { kind: 'WEDDING' })).code).toBe('BAD_USER_INPUT');
  });

  it('is not for auditors, and not of people out of scope', async () => {
    expect((await record(auditor)).code).toBe('FORBIDDEN');
    expect((await record(stranger)).code).toBe('NOT_FOUND');
    const { id } = await recorded();
    expect((await stranger.query(READ, { id })).memberEvent).toBeNull();
  });
});

describe('A paper of a claim', () => {
  it('is handed in on a day, not needed with a reason, or missing after all', async () => {
    const { documents } = await recorded();
    const marriage = documents.find((d: Json) => d.kind === 'MARRIAGE_CERTIFICATE');
    const paperOf = (payload: Json) => payload.memberEvent.documents.find((d: Json) => d.id === marriage.id);
    const given = paperOf(await mark(marriage, { state: 'HANDED_IN', handedInOn: '2026-02-20' }));
    expect(given).toMatchObject({ state: 'HANDED_IN', handedInOn: '2026-02-20', reason: null, version: 2 });
    const needless = paperOf(await mark(given, { state: 'NOT_APPLICABLE', reason: 'Tidak menikah' }));
    expect(needless).toMatchObject({ state: 'NOT_APPLICABLE', handedInOn: null, reason: 'Tidak menikah' });
    expect(paperOf(await mark(needless, { state: 'MISSING' }))).toMatchObject({ state: 'MISSING', reason: null });
    expect(problem(await mark(marriage, { state: 'MISSING' }))).toBe('VERSION_CONFLICT');
  });

  it('needs its day or its reason, and no day before the event or after today', async () => {
    const [paper] = (await recorded()).documents;
    expect(problem(await mark(paper, { state: 'HANDED_IN' }))).toBe('EVENT_PAPER_DATE');
    expect(problem(await mark(paper, { state: 'HANDED_IN', handedInOn: '2026-01-31' }))).toBe(
      'EVENT_PAPER_DATE_BEFORE',
    );
    expect(problem(await mark(paper, { state: 'HANDED_IN', handedInOn: '2199-01-31' }))).toBe(
      'EVENT_PAPER_DATE_FUTURE',
    );
    expect(problem(await mark(paper, { state: 'NOT_APPLICABLE', reason: ' x ' }))).toBe('EVENT_REASON');
    expect((await stranger.ask(MARK, { id: paper.id, i: { state: 'MISSING' }, v: 1 })).code).toBe('NOT_FOUND');
    expect((await auditor.ask(MARK, { id: paper.id, i: { state: 'MISSING' }, v: 1 })).code).toBe('FORBIDDEN');
  });
});

describe('A record made by mistake', () => {
  it('is withdrawn with a reason, stays to be seen, and makes room for the right one', async () => {
    const event = await recorded();
    const withdraw = (r: string, v: number) => operator.query(WITHDRAW, { id: event.id, r, v });
    expect(problem((await withdraw('x', 1)).memberEventWithdraw)).toBe('EVENT_REASON');
    expect(problem((await withdraw('Salah orang', 7)).memberEventWithdraw)).toBe('VERSION_CONFLICT');
    const { memberEvent } = (await withdraw('Salah orang', 1)).memberEventWithdraw;
    expect(memberEvent).toMatchObject({ withdrawnReason: 'Salah orang', viewerCanChange: false });
    expect(problem((await withdraw('Salah orang', 2)).memberEventWithdraw)).toBe('EVENT_WITHDRAWN');
    expect(problem(await mark(memberEvent.documents[0], { state: 'MISSING' }))).toBe('EVENT_WITHDRAWN');
    await recorded({ occurredOn: '2026-02-02' });
    const events = (
      await operator.query(
        `query M($id: ID!) { member(id: $id) { viewerCanRecordEvent events { occurredOn withdrawnAt } } }`,
        { id: member.id },
      )
    ).member;
    expect(events.viewerCanRecordEvent).toBe(true);
    expect(events.events.map((e: Json) => [e.occurredOn, e.withdrawnAt !== null])).toEqual([
      ['2026-02-02', false],
      ['2026-02-01', true],
    ]);
  });
});

describe('The list of claims', () => {
  const LIST = `query L($f: MemberEventFilter, $n: Int!, $a: String) { memberEvents(first: $n, after: $a, filter: $f) {
    nodes { id state occurredOn member { id partner { id } } } pageInfo { hasNextPage endCursor } totalCount } }`;
  let own: Keyed;
  let owner: Actor;
  let ids: Record<'missing' | 'later' | 'complete' | 'withdrawn', string>;
  const list = async (f: object = {}, who = owner, n = 10, a: string | null = null): Promise<Json> =>
    (await who.query(LIST, { f, n, a })).memberEvents;
  const found = async (f: object, who = owner) => (await list(f, who)).nodes.map((node: Json) => node.id);

  beforeAll(async () => {
    own = await portal.make.partner();
    owner = await as(portal, await portal.make.user('COORDINATOR', { partners: [own] }));
    const write = async (occurredOn: string, kind = 'WORK_ACCIDENT', villageCode?: string): Promise<Json> => {
      const who = await portal.make.member(own, { kpj: '12345678901', ...(villageCode && { villageCode }) });
      const input = { m: who.id, i: { kind, occurredOn }, k: `daftar-${++keys}` };
      return (await owner.query(RECORD, input)).memberEventRecord.memberEvent;
    };
    const [later, missing] = [await write('2026-02-03'), await write('2026-01-05', 'DEATH', '15.02.01.2001')];
    const [complete, withdrawn] = [await write('2026-01-20'), await write('2026-01-10')];
    for (const paper of complete.documents)
      await mark(paper, { state: 'NOT_APPLICABLE', reason: 'Sudah ada di cabang' }, owner);
    await owner.query(WITHDRAW, { id: withdrawn.id, r: 'Salah orang', v: withdrawn.version });
    ids = { missing: missing.id, later: later.id, complete: complete.id, withdrawn: withdrawn.id };
  });

  it('tells claims that miss papers from complete and withdrawn ones, the longest waiting first', async () => {
    expect(await found({ state: 'PAPERS_MISSING' })).toEqual([ids.missing, ids.later]);
    expect(await found({ state: 'COMPLETE' })).toEqual([ids.complete]);
    expect(await found({ state: 'WITHDRAWN' })).toEqual([ids.withdrawn]);
    const states = (await list()).nodes.map(({ id, state }: Json) => [id, state]);
    expect(states).toEqual([
      ...[[ids.missing, 'PAPERS_MISSING']],
      ...[[ids.withdrawn, 'WITHDRAWN']],
      ...[[ids.complete, 'COMPLETE']],
      ...[[ids.later, 'PAPERS_MISSING']],
    ]);
  });

  it('is narrowed by kind, partner and region', async () => {
    expect(await found({ kind: 'DEATH' })).toEqual([ids.missing]);
    expect(await found({ regionCode: '15.02' })).toEqual([ids.missing]);
    expect(await found({ regionCode: '15.99' })).toEqual([]);
    expect(await found({ partnerId: partner.id })).toEqual([]);
    expect(await found({ partnerId: own.id })).toHaveLength(4);
  });

  it('goes on behind the last row of a page', async () => {
    const one = await list({}, owner, 3);
    expect(one.pageInfo.hasNextPage).toBe(true);
    const two = await list({}, owner, 3, one.pageInfo.endCursor);
    expect(two.nodes.map((node: Json) => node.id)).toEqual([ids.later]);
    expect(two.totalCount).toBe(4);
  });

  it('shows nobody what lies out of scope', async () => {
    expect(await found({}, stranger)).toEqual([]);
  });
});
