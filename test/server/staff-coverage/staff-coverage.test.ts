import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

const KERINCI = '15.01.11.2009';
let portal: TestPortal;
let partner: Keyed;
let coordinator: Actor;
let observer: Actor;
let facilitators: { id: string };
let staff: { id: string };
let count = 0;

/** Registers people of a position; who is paid for has the month of February. */
async function enrol(mou: { id: string }, occupation: string, people: number, paid: number): Promise<void> {
  const { make, sql } = portal;
  for (let i = 0; i < people; i++) {
    const member = await make.member(partner, {
      ...{ mou_id: mou.id, segment: 'PU', occupation, villageCode: KERINCI, name: `Orang ${++count}` },
      ...{ kpj: `31${String(count).padStart(9, '0')}`, status_since: '2026-01-01', payer: 'EMPLOYER' },
    });
    if (i < paid)
      await sql.all(
        `insert into member_cover (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, live,
           first_paid, last_paid, paid_from, paid_until, consecutive)
         select id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, true,
                '2026-02-01', '2026-02-01', '2026-02-01', '2026-02-01', 1 from member where id = $1`,
        [member.id],
      );
  }
}

beforeAll(async () => {
  portal = await openPortal({ at: '2026-03-20T09:00:00+07:00' });
  const { make, sql } = portal;
  partner = await make.partner({ kind: 'MINISTRY', name: 'Kementerian Contoh' });
  const party = await make.partner({ kind: 'MINISTRY', name: 'Kementerian tanpa peserta' });
  const parties = [{ kind: 'PARTNER', partner_id: party.id }];
  facilitators = await make.mou(
    partner,
    { segment: 'PU', title: 'Pendamping', programmes: ['JKK', 'JKM', 'JHT', 'JP'] },
    parties,
  );
  staff = await make.mou(partner, { segment: 'PU', title: 'Pegawai lain', programmes: ['JKK', 'JKM'] }, parties);
  coordinator = await coordinatorOf(portal, partner);
  observer = await as(portal, await make.user('OBSERVER', { partners: [party] }));
  const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
  for (const [mou, code, headcount] of [
    [facilitators, '15', 10],
    [facilitators, '16', 5],
    [staff, '15', 20],
    [staff, '16', 20],
  ] as const)
    await sql.insert('mou_target', {
      ...{
        mou_id: mou.id,
        partner_id: partner.id,
        region_id: await make.regionId(code),
        province_id: 0,
        headcount,
        ...times,
      },
    });
  await enrol(facilitators, 'pendamping_desa', 4, 3);
  await enrol(facilitators, 'tenaga_ahli_provinsi', 1, 1);
  await enrol(staff, 'perangkat_desa', 2, 0);
});
afterAll(() => portal.close());

const CELL = 'mouId target candidate registered protected lapsed blocks { block count }';
async function look(actor: Actor, variables: object = {}): Promise<Json> {
  const data = await actor.query(
    `query ($partnerId: ID, $provinceCode: String) { staffCoverage(partnerId: $partnerId, provinceCode: $provinceCode) { month mous { title programmes isInForce }
       total { ${CELL} } programmes { programme protected workforce } places { region { name } cells { ${CELL} } programmes { programme protected workforce } }
       positions { mouId occupation { code label } obligation registered protected } } }`,
    variables,
  );
  return data.staffCoverage;
}
const told = ({ blocks }: Json) =>
  blocks.map(({ block, count: n }: Json) => (n === null ? block : `${block} ${n}`)).join(', ');
const blocksOf = ({ places }: Json) =>
  Object.fromEntries(places.map(({ region, cells }: Json) => [region.name, cells.map(told)]));

describe('The workforce of a ministry', () => {
  it('is told by province and agreement, of the last month that is over, with what blocks it', async () => {
    const seen = await look(coordinator);
    expect([seen.month, seen.mous.map(({ title }: Json) => title)]).toEqual([
      '2026-02',
      ['Pegawai lain', 'Pendamping'],
    ]);
    expect(blocksOf(seen)).toEqual({
      Jambi: ['NOT_LISTED 18, UNPAID 2', 'NOT_LISTED 5, UNPAID 1'],
      'Sumatera Selatan': ['NO_LIST 20', 'NO_LIST 5'],
    });
    const jambi = seen.places.find(({ region }: Json) => region.name === 'Jambi');
    expect(jambi.cells[1]).toMatchObject({ target: 10, candidate: 0, registered: 5, protected: 4 });
    expect(seen.total.map(({ target, registered, protected: safe }: Json) => [target, registered, safe])).toEqual([
      [40, 2, 0],
      [15, 5, 4],
    ]);
  });

  it('is told for each of the four programmes, out of the whole workforce', async () => {
    const { programmes } = await look(coordinator);
    expect(programmes).toEqual(
      ['JKK', 'JKM', 'JHT', 'JP'].map((programme) => ({ programme, protected: 4, workforce: 55 })),
    );
  });

  it('is told by position, mandatory and voluntary apart', async () => {
    const { positions } = await look(coordinator);
    expect(
      positions.map(({ occupation, obligation, registered, protected: safe }: Json) => [
        occupation.code,
        obligation,
        registered,
        safe,
      ]),
    ).toEqual([
      ['pendamping_desa', 'MANDATORY', 4, 3],
      ['perangkat_desa', 'VOLUNTARY', 2, 0],
      ['tenaga_ahli_provinsi', 'MANDATORY', 1, 1],
    ]);
  });

  it('is told by regency within a province', async () => {
    const { places } = await look(coordinator, { provinceCode: '15' });
    expect(
      places.map(({ region, cells }: Json) => [region.name, cells.map(({ registered }: Json) => registered)]),
    ).toEqual([['Kabupaten Kerinci', [2, 5]]]);
    expect(await look(coordinator, { provinceCode: '99' })).toBeNull();
    expect(await look(coordinator, { provinceCode: '15.01' })).toBeNull();
  });

  it('is told in numbers to a party that has no people of its own', async () => {
    const seen = await look(observer);
    expect(seen.total.map(({ registered, protected: safe }: Json) => [registered, safe])).toEqual([
      [2, 0],
      [5, 4],
    ]);
    expect(seen.positions).toBeNull();
  });

  it('is blocked by an agreement that ended', async () => {
    await portal.sql.all(
      `update mou set state = 'ENDED', how_ended = 'TERMINATED', end_reason = 'Dihentikan bersama' where id = $1`,
      [staff.id],
    );
    expect(blocksOf(await look(coordinator))).toEqual({
      Jambi: ['NO_AGREEMENT, NOT_LISTED 18, UNPAID 2', 'NOT_LISTED 5, UNPAID 1'],
      'Sumatera Selatan': ['NO_AGREEMENT, NO_LIST 20', 'NO_LIST 5'],
    });
  });

  it('is told by regency over all provinces, the furthest behind first and page by page', async () => {
    const REGENCIES = `query ($first: Int!, $after: String) { staffRegencies(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { region { name } cells { target registered protected } } } }`;
    await portal.make.member(partner, {
      ...{ mou_id: facilitators.id, segment: 'PU', occupation: 'pendamping_desa', villageCode: '16.01.09.2001' },
      ...{ kpj: '31999999999', status_since: '2026-01-01' },
    });
    const ask = async (first: number, after: string | null): Promise<Json> =>
      (await coordinator.query(REGENCIES, { first, after })).staffRegencies;
    const whole = await ask(10, null);
    const names = whole.nodes.map(({ region }: Json) => region.name);
    expect([whole.totalCount, names]).toEqual([2, ['Kabupaten Ogan Komering Ulu', 'Kabupaten Kerinci']]);
    const one = await ask(1, null);
    expect([one.nodes.length, one.pageInfo.hasNextPage]).toEqual([1, true]);
    const next = await ask(1, one.pageInfo.endCursor);
    expect([next.nodes[0].region.name, next.pageInfo.hasNextPage]).toEqual(['Kabupaten Kerinci', false]);
    expect((await coordinator.ask(REGENCIES, { first: 0 })).code).toBe('BAD_USER_INPUT');
    expect((await coordinator.ask(REGENCIES, { first: 5, after: 'bukan' })).code).toBe('BAD_USER_INPUT');
  });

  it('names who was paid for before and is no more', async () => {
    await portal.sql.all(
      `update member_cover set paid_from = '2025-12-01', paid_until = '2026-01-01', first_paid = '2025-12-01', last_paid = '2026-01-01', consecutive = 2
        where member_id = (select m.id from member m join member_cover v on v.member_id = m.id where m.mou_id = $1 order by m.name limit 1)`,
      [facilitators.id],
    );
    const jambi = (await look(coordinator)).places.find(({ region }: Json) => region.name === 'Jambi');
    expect([jambi.cells[1].lapsed, told(jambi.cells[1])]).toEqual([1, 'NOT_LISTED 5, UNPAID 1, LAPSED 1']);
  });

  it('is told under the common agreement where provinces have their own, and says which have none', async () => {
    const { make, sql } = portal;
    const ministry = await make.partner({ kind: 'MINISTRY' });
    const common = await make.mou(ministry, {
      segment: 'PU',
      title: 'Nota bersama',
      kind: 'MOU',
      signed_on: '2026-01-02',
    });
    const own = await make.mou(ministry, {
      segment: 'PU',
      title: 'PKS Jambi',
      parent_id: common.id,
      signed_on: '2026-01-02',
    });
    const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
    for (const [mou, code, headcount] of [
      [common, '15', 10],
      [common, '16', 5],
      [own, '15', 8],
    ] as const)
      await sql.insert('mou_target', {
        ...{ mou_id: mou.id, partner_id: ministry.id, region_id: await make.regionId(code), province_id: 0, headcount },
        ...times,
      });
    const seen = await look(await coordinatorOf(portal, ministry));
    expect(seen.mous.map(({ title }: Json) => title)).toEqual(['Nota bersama']);
    // the ten of the common agreement and the eight of the province are the same people
    expect(seen.total).toMatchObject([{ target: 15 }]);
    expect(blocksOf(seen)).toEqual({
      Jambi: ['NO_LIST 10, PAPERS_MISSING 2'],
      'Sumatera Selatan': ['NO_LOCAL_AGREEMENT, NO_LIST 5'],
    });
    expect(told(seen.total[0])).toBe('NO_LIST 15, PAPERS_MISSING 3');
  });

  it('is nothing to strangers, and open to the agency by partner', async () => {
    expect((await look(await coordinatorOf(portal, await portal.make.partner()))).mous).toEqual([]);
    const agency = await withoutScope(portal, 'AGENCY');
    expect((await look(agency, { partnerId: partner.id })).mous).toHaveLength(2);
    const administrator = await withoutScope(portal, 'ADMINISTRATOR');
    expect((await administrator.ask('{ staffCoverage { month } }')).code).toBe('FORBIDDEN');
  });
});

describe('The list of members', () => {
  it('is filtered by position, and says so when it is taken away', async () => {
    const { members } = await coordinator.query(
      `{ members(first: 10, filter: { occupation: "tenaga_ahli_provinsi" }) { nodes { occupation { label } } totalCount } }`,
    );
    expect(members).toMatchObject({ totalCount: 1, nodes: [{ occupation: { label: 'Tenaga ahli provinsi' } }] });
  });
});
