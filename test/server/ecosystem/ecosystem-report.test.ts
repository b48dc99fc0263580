import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetPart } from '../../../server/document/xlsx-parts.ts';
import { openXlsx } from '../../../server/document/xlsx-reader.ts';
import { type Actor, as, coordinatorOf, type Json, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { confirmedPayment, owe } from '../cover/owed-months.ts';

const REPORT = `query ($partner: ID, $region: String) { ecosystemReport(partnerId: $partner, regionCode: $region) {
  month lines { ecosystem sector { code label } groups estimatedWorkers candidate registered protected } } }`;
const MEMBERS = `query ($filter: MemberFilter) { members(first: 20, filter: $filter) {
  nodes { name ecosystem group { name } } totalCount } }`;

let portal: TestPortal;
let partner: Keyed;
let market: Keyed;
let coordinator: Actor;
beforeAll(async () => {
  // the tests stand on 2 March 2026
  portal = await openPortal();
  const { make } = portal;
  partner = await make.partner({ name: 'Kantor Contoh' });
  coordinator = await coordinatorOf(portal, partner);
  market = await make.group(partner, {
    ...{ name: 'Pasar Baru', ecosystem: 'MARKET', sector: 'DAGANG', estimated_workers: 40 },
  });
  const traders = await make.group(partner, {
    ...{ name: 'Pasar Lama', ecosystem: 'MARKET', sector: 'JASA', estimated_workers: 5, regionCode: '15.02' },
  });
  const shut = await make.group(partner, {
    ...{ name: 'Desa Lama', ecosystem: 'VILLAGE', sector: 'TANI', estimated_workers: 9, closed_at: portal.clock.now() },
  });
  await make.group(partner, { name: 'Baru Dikenal', estimated_workers: 7 });
  const subsidised = await make.mou(partner);
  const self = await make.mou(partner, { payer: 'SELF' });
  let number = 0;
  const person = (name: string, row: object) => make.member(partner, { name, ...row });
  const kpj = () => ({ kpj: `260000000${10 + number++}` });
  const paid = await person('Ani', { group_id: market.id, ...kpj() });
  await person('Budi', { group_id: market.id, ...kpj() });
  await person('Cici', { group_id: market.id });
  await person('Dedi', { group_id: traders.id, villageCode: '15.02.01.2001' });
  await person('Edi', { group_id: shut.id, ...kpj() });
  await person('Fitri', { mou_id: subsidised.id, ...kpj() });
  await person('Gani', { mou_id: self.id, ...kpj() });
  await person('Hadi', { end_reason: 'MOVED', mou_id: subsidised.id });
  // of a group and of a subsidised agreement: the group says it
  await person('Ika', { group_id: market.id, mou_id: subsidised.id });
  const money = await confirmedPayment(portal, {
    ...{ partner, group: market, by: coordinator.user, receivedOn: '2026-03-01' },
  });
  await owe(portal, paid, [{ month: '2026-03-01', payment: money }]);
  const other = await make.partner();
  await make.member(other, { group_id: (await make.group(other, { ecosystem: 'MARKET' })).id });
});
afterAll(() => portal.close());

const report = async (variables: object = {}, who = coordinator): Promise<Json> =>
  (await who.query(REPORT, variables)).ecosystemReport;
const line = ({ ecosystem, sector, ...of }: Json) => [
  ecosystem,
  sector?.code ?? null,
  [of.groups, of.estimatedWorkers, of.candidate, of.registered, of.protected],
];
const found = async (filter: object, who = coordinator) =>
  (await who.query(MEMBERS, { filter })).members.nodes.map(({ name }: { name: string }) => name);

describe('The report by ecosystem and sector', () => {
  it('counts groups, whom they are thought to have, and people by what their group is', async () => {
    const { month, lines } = await report();
    expect(month).toBe('2026-03');
    expect(lines.map(line)).toEqual([
      ['MARKET', 'DAGANG', [1, 40, 2, 2, 1]],
      ['MARKET', 'JASA', [1, 5, 1, 0, 0]],
      // the group is closed, its people are still there
      ['VILLAGE', 'TANI', [0, 0, 0, 1, 0]],
      ['VULNERABLE_WORKERS', null, [0, 0, 0, 1, 0]],
      [null, null, [1, 7, 0, 1, 0]],
    ]);
    expect(lines[0].sector.label).toBe('Perdagangan');
  });

  it('can be about one region or one partner, and of nothing is empty', async () => {
    expect((await report({ region: '15.02' })).lines.map(line)).toEqual([['MARKET', 'JASA', [1, 5, 1, 0, 0]]]);
    expect((await report({ partner: partner.id })).lines).toHaveLength(5);
    for (const nothing of [{ region: '99' }, { partner: market.id }, { partner: 'x' }])
      expect((await report(nothing)).lines).toEqual([]);
  });

  it('costs one statement, whatever there is to see', async () => {
    await report();
    expect(await statementsOf(() => report())).toHaveLength(1);
  });

  it('tells everybody of what is theirs', async () => {
    const { make } = portal;
    const head = await as(portal, await make.user('OPERATOR', { partner, groups: [market] }));
    expect((await report({}, head)).lines.map(line)).toEqual([['MARKET', 'DAGANG', [1, 40, 2, 2, 1]]]);
    const ofRegency = await operatorOf(portal, partner, '15.02');
    expect((await report({}, ofRegency)).lines.map(line)).toEqual([['MARKET', 'JASA', [1, 5, 1, 0, 0]]]);
    const agency = await withoutScope(portal, 'AGENCY');
    expect((await report({}, agency)).lines.map(line)[1]).toEqual(['MARKET', 'JASA', [1, 5, 1, 0, 0]]);
    expect((await report({}, agency)).lines.map(line)[2]).toEqual(['MARKET', null, [1, 0, 1, 0, 0]]);
    expect((await report({}, await coordinatorOf(portal, await make.partner()))).lines).toEqual([]);
    expect((await (await withoutScope(portal, 'ADMINISTRATOR')).ask(REPORT)).code).toBe('FORBIDDEN');
  });
});

describe('The list behind a line', () => {
  it('has the same people', async () => {
    expect(await found({ ecosystem: 'MARKET' })).toEqual(['Ani', 'Budi', 'Cici', 'Dedi', 'Ika']);
    expect(await found({ ecosystem: 'MARKET', status: 'REGISTERED' })).toEqual(['Ani', 'Budi']);
    expect(await found({ ecosystem: 'VULNERABLE_WORKERS', status: 'REGISTERED' })).toEqual(['Fitri']);
    expect(await found({ groupSector: 'DAGANG' })).toEqual(['Ani', 'Budi', 'Cici', 'Ika']);
    expect(await found({ groupSector: 'BUKAN' })).toEqual([]);
  });

  it('says the ecosystem of each', async () => {
    const { members } = await coordinator.query(MEMBERS);
    const said = Object.fromEntries(members.nodes.map((row: Json) => [row.name, row.ecosystem]));
    expect(said).toMatchObject({
      Ani: 'MARKET',
      Edi: 'VILLAGE',
      Fitri: 'VULNERABLE_WORKERS',
      Gani: null,
      Ika: 'MARKET',
    });
  });
});

describe('People without a group', () => {
  it('are of their partner’s ecosystem, unless a public budget pays for them', async () => {
    const { make } = portal;
    const platform = await make.partner({ name: 'Koperasi Contoh', kind: 'AGGREGATOR', ecosystem: 'ECOMMERCE_UMKM' });
    const rider = await coordinatorOf(portal, platform);
    const subsidised = await make.mou(platform);
    const silent = await make.group(platform, { name: 'Belum dicatat', ecosystem: null });
    const self = await make.mou(platform, { payer: 'SELF' });
    await make.member(platform, { name: 'Joko' });
    await make.member(platform, { name: 'Kirana', mou_id: self.id, kpj: '27000000001' });
    await make.member(platform, { name: 'Lestari', mou_id: subsidised.id });
    await make.member(platform, { name: 'Maman', group_id: silent.id });
    expect((await report({}, rider)).lines.map(line)).toEqual([
      ['ECOMMERCE_UMKM', null, [0, 0, 1, 1, 0]],
      ['VULNERABLE_WORKERS', null, [0, 0, 1, 0, 0]],
      [null, null, [1, 0, 1, 0, 0]],
    ]);
    expect(await found({ ecosystem: 'ECOMMERCE_UMKM' }, rider)).toEqual(['Joko', 'Kirana']);
    expect(await found({ ecosystem: 'VULNERABLE_WORKERS' }, rider)).toEqual(['Lestari']);
    const { members } = await rider.query(MEMBERS);
    expect(members.nodes.map(({ ecosystem }: Json) => ecosystem)).toEqual([
      ...['ECOMMERCE_UMKM', 'ECOMMERCE_UMKM', 'VULNERABLE_WORKERS', null],
    ]);
    // an own partner among the vulnerable needs no budget
    await portal.sql.all(`update partner set ecosystem = 'VULNERABLE_WORKERS' where id = $1`, [platform.id]);
    expect(await found({ ecosystem: 'VULNERABLE_WORKERS' }, rider)).toEqual(['Joko', 'Kirana', 'Lestari']);
    expect(await found({ ecosystem: 'ECOMMERCE_UMKM' }, rider)).toEqual([]);
  });
});

describe('The report as a file', () => {
  const get = (path: string, { cookie }: Actor = coordinator) =>
    portal.app.inject({ method: 'GET', url: path, headers: { cookie, 'x-portal-request': '1' } });

  it('is separated text with the same lines, in words', async () => {
    const { body, headers } = await get('/ecosystems.csv');
    expect(headers['content-disposition']).toContain('ekosistem-2026-03-02.csv');
    const [about, head, first, , , , last] = body.trim().split('\r\n');
    expect(about).toContain('2026-03');
    expect(head).toContain('Ekosistem;Sektor kelompok;Kelompok;Perkiraan pekerja');
    expect(first).toBe('Pasar;Perdagangan;1;40;2;2;1');
    expect(last).toBe('Belum dicatat;Belum dicatat;1;7;0;1;0');
  });

  it('or a workbook, of a region where one was asked for', async () => {
    const { rawPayload } = await get('/ecosystems.xlsx?region=15.02');
    const file = await openXlsx(rawPayload);
    const rows: unknown[][] = [];
    await file.readSheet(file.sheets[0] as SheetPart, (_, cells) => rows.push(cells) > 0);
    expect(rows).toHaveLength(3);
    expect(rows[2]?.slice(0, 2)).toEqual(['Pasar', 'Jasa']);
  });

  it('goes to those who see groups', async () => {
    expect((await get('/ecosystems.csv', await withoutScope(portal, 'ADMINISTRATOR'))).statusCode).toBe(403);
  });
});
