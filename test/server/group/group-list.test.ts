import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { names } from './group-acts.ts';

let portal: TestPortal;
let office: Keyed;
let partner: Keyed;
let other: Keyed;
let coordinator: Actor;
const groups: Record<string, Keyed> = {};
beforeAll(async () => {
  portal = await openPortal();
  const { make } = portal;
  office = await make.office({ name: 'Kantor Sungai Penuh' });
  partner = await make.partner({ name: 'Kantor Perwakilan Contoh', office_id: office.id });
  other = await make.partner({ name: 'Mitra Lain' });
  coordinator = await coordinatorOf(portal, partner);
  const rows: [string, object][] = [
    ['Anyaman', { stage: 'SIGNED', estimated_workers: 40, ecosystem: 'MARKET', sector: 'DAGANG' }],
    ['Batik', { stage: 'CONTACTED', next_step: 'Telepon', next_step_on: '2026-03-20', estimated_workers: 30 }],
    ['Cabai', { stage: 'IDENTIFIED', regionCode: '15.02' }],
    ['Dodol', { stage: 'SOCIALISED', next_step: 'Kunjungi', next_step_on: '2026-02-01', regionCode: '15.01.11.2009' }],
    ['Emping', { stage: 'IDENTIFIED', closed_at: portal.clock.now(), estimated_workers: 999 }],
  ];
  for (const [name, row] of rows) groups[name] = await make.group(partner, { name, ...row });
  groups.Lain = await make.group(other, { name: 'Lain' });
  await make.member(partner, { group_id: groups.Anyaman?.id, kpj: '26000000001' });
  await make.member(partner, { group_id: groups.Anyaman?.id });
  await make.member(partner, { group_id: groups.Emping?.id, kpj: '26000000002' });
  await make.member(partner, { kpj: '26000000003' });
});
afterAll(() => portal.close());

const PIPELINE = `query ($partnerId: ID) { groupPipeline(partnerId: $partnerId) {
  total signed overdue estimatedWorkers registered candidate stages { stage groups } } }`;

describe('The list of groups', () => {
  it('shows open groups by name, closed ones when asked', async () => {
    expect(await names(coordinator)).toEqual(['Anyaman', 'Batik', 'Cabai', 'Dodol']);
    expect(await names(coordinator, { closed: true })).toEqual(['Emping']);
  });

  it('says whom to call first: not signed, by the day of the next step', async () => {
    expect(await names(coordinator, {}, 'NEXT_STEP')).toEqual(['Dodol', 'Batik', 'Cabai', 'Anyaman']);
  });

  it('can be narrowed down', async () => {
    const cases: [object, string[]][] = [
      [{ stage: 'CONTACTED' }, ['Batik']],
      [{ unsigned: true }, ['Batik', 'Cabai', 'Dodol']],
      [{ unsigned: false }, ['Anyaman']],
      [{ ecosystem: 'MARKET' }, ['Anyaman']],
      [{ ecosystem: 'VILLAGE' }, []],
      [{ sector: 'DAGANG' }, ['Anyaman']],
      [{ sector: 'BUKAN' }, []],
      [{ regionCode: '15.02' }, ['Cabai']],
      [{ regionCode: '15.01.11' }, ['Dodol']],
      [{ regionCode: '99' }, []],
      [{ search: 'dod' }, ['Dodol']],
      [{ search: '%' }, ['Anyaman', 'Batik', 'Cabai', 'Dodol']],
      [{ partnerId: partner.id, unsigned: true, search: 'bat' }, ['Batik']],
      [{ partnerId: other.id }, []],
    ];
    for (const [filter, expected] of cases)
      expect([filter, await names(coordinator, filter)]).toEqual([filter, expected]);
  });

  it.each(['NAME', 'NEXT_STEP'])('reads on by cursor, by %s', async (orderBy) => {
    const whole = await names(coordinator, {}, orderBy);
    const read: string[] = [];
    let after: string | null = null;
    do {
      const text = `query ($after: String) { groups(first: 1, after: $after, orderBy: ${orderBy}) { nodes { name } totalCount pageInfo { hasNextPage endCursor } } }`;
      const { groups: page } = await coordinator.query(text, { after });
      expect(page.totalCount).toBe(4);
      read.push(page.nodes[0].name);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual(whole);
  });

  it('costs the same number of statements, however many there are', async () => {
    const text = `query ($first: Int!) { groups(first: $first) { nodes { name partner { name } region { name } responsible { name }
      memberCounts { registered } viewerCanAdvance } } }`;
    const cost = async (first: number) => (await statementsOf(() => coordinator.query(text, { first }))).length;
    await cost(4);
    expect(await cost(4)).toBe(await cost(1));
  });
});

describe('Groups are seen', () => {
  it('by those who see their partner or their place, and by nobody else', async () => {
    const observer = await as(portal, await portal.make.user('OBSERVER', { partners: [partner] }));
    const head = await as(portal, await portal.make.user('OPERATOR', { partner, groups: [groups.Batik as Keyed] }));
    const all = ['Anyaman', 'Batik', 'Cabai', 'Dodol'];
    const watchers: [Actor, string[]][] = [
      [await withoutScope(portal, 'AGENCY'), [...all, 'Lain']],
      [await withoutScope(portal, 'AUDITOR'), [...all, 'Lain']],
      [await officerOf(portal, office), all],
      [await officerOf(portal, await portal.make.office()), []],
      [await coordinatorOf(portal, other), ['Lain']],
      [await operatorOf(portal, partner, '15.01'), ['Anyaman', 'Batik', 'Dodol']],
      [await operatorOf(portal, partner, '15.01.11.2009'), ['Dodol']],
      [head, ['Batik']],
    ];
    for (const [watcher, expected] of watchers) expect(await names(watcher)).toEqual(expected);
    for (const nobody of [observer, await withoutScope(portal, 'ADMINISTRATOR')]) {
      expect((await nobody.ask('{ groups(first: 1) { nodes { id } } }')).code).toBe('FORBIDDEN');
      const text =
        'query ($id: ID!) { partner(id: $id) { name groups(first: 5) { nodes { name } } viewerCanCreateGroup } }';
      const { partner: seen } = await nobody.query(text, { id: partner.id });
      expect(seen).toMatchObject({ groups: null, viewerCanCreateGroup: false });
    }
  });

  it('on the page of their partner', async () => {
    const text = `query ($id: ID!) { partner(id: $id) { viewerCanCreateGroup
      groups(first: 2, orderBy: NEXT_STEP, filter: { unsigned: true }) { nodes { name } totalCount } } }`;
    const { partner: seen } = await coordinator.query(text, { id: partner.id });
    expect(seen).toEqual({
      viewerCanCreateGroup: true,
      groups: { nodes: [{ name: 'Dodol' }, { name: 'Batik' }], totalCount: 3 },
    });
  });
});

describe('The pipeline', () => {
  it('counts open groups by stage and people of those they are thought to have', async () => {
    const { groupPipeline } = await coordinator.query(PIPELINE, { partnerId: partner.id });
    expect(groupPipeline).toEqual({
      ...{ total: 4, signed: 1, overdue: 1, estimatedWorkers: 70, registered: 1, candidate: 1 },
      stages: [
        { stage: 'IDENTIFIED', groups: 1 },
        { stage: 'CONTACTED', groups: 1 },
        { stage: 'SOCIALISED', groups: 1 },
        { stage: 'DATA_COLLECTED', groups: 0 },
        { stage: 'SIGNED', groups: 1 },
      ],
    });
  });

  it('is empty where there is nothing to see', async () => {
    const { groupPipeline } = await coordinator.query(PIPELINE, { partnerId: other.id });
    expect(groupPipeline).toMatchObject({ total: 0, signed: 0, estimatedWorkers: 0, registered: 0 });
    const { groupPipeline: agencys } = await (await withoutScope(portal, 'AGENCY')).query(PIPELINE);
    expect(agencys.total).toBe(5);
  });
});
