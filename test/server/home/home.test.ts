import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { type CoverageScene, coverageScene } from '../coverage/coverage-scene.ts';

let scene: CoverageScene;
let office: Keyed;
beforeAll(async () => {
  scene = await coverageScene();
  const { make } = scene.portal;
  office = await make.office();
  await make.serve(office, '15.01');
});
afterAll(() => scene.portal.close());

const PEOPLE = 'candidate registered ended';
const GROUP = 'name nextStep nextStepOn contactName contactPhone estimatedWorkers partner { name }';
const HOME = `{ home { asOf
  agreements { title region { code } total { target units unitsWithList candidate registered } rows { region { code } } }
  groups { pipeline { total signed estimatedWorkers registered candidate } unsigned { ${GROUP} } }
  office { endingCount ending { title endsOn partner { name } } overdueCount overdue { ${GROUP} } withoutMouCount withoutMou { name }
    people { ${PEOPLE} } regencies { region { code } ${PEOPLE} } }
  nation { people { ${PEOPLE} } provinces { region { code } ${PEOPLE} } partners { partner { name } ${PEOPLE} } }
  house { users disabled sessions failedJobs } } }`;
const homeOf = async (actor: Actor): Promise<Json> => (await actor.query(HOME)).home;

describe('The home', () => {
  it('of a province tells how many villages have sent their list', async () => {
    const { make } = scene.portal;
    await make.mou(scene.jambi, { title: 'A belum berlaku', state: 'SIGNED' });
    await make.mou(scene.jambi, { title: 'A sudah lewat', starts_on: '2025-01-01', ends_on: '2026-03-01' });
    await make.mou(scene.jambi, { title: 'A tanpa desa' });
    const home = await homeOf(await coordinatorOf(scene.portal, scene.jambi));
    expect(home).toMatchObject({ groups: null, office: null, nation: null, house: null });
    expect(home.agreements.map((agreement: Json) => agreement.title)).toEqual(['Pekerja Rentan 2026', 'A tanpa desa']);
    expect(home.agreements[0]).toMatchObject({
      region: { code: '15' },
      total: { target: 120, units: 6, unitsWithList: 2, registered: 3 },
      rows: [{ region: { code: '15.02' } }, { region: { code: '15.05' } }, { region: { code: '15.01' } }],
    });
  });

  it('of an operator tells the same of its own region', async () => {
    const [agreement] = (await homeOf(await operatorOf(scene.portal, scene.jambi, '15.01'))).agreements;
    expect(agreement).toMatchObject({ region: { code: '15.01' }, total: { target: 60, units: 3 } });
  });

  it('of a ministry tells of provinces against the workforce', async () => {
    const { make } = scene.portal;
    const ministry = await make.partner({ kind: 'MINISTRY' });
    const mou = await make.mou(ministry, { title: 'Pendamping desa', segment: 'PU', payer: 'EMPLOYER' });
    await scene.aim(mou, ministry, '11', 4);
    await scene.aim(mou, ministry, '15', 2);
    await make.member(ministry, { mou_id: mou.id, segment: 'PU', kpj: '00000000077' });
    const [agreement] = (await homeOf(await coordinatorOf(scene.portal, ministry))).agreements;
    expect(agreement).toMatchObject({
      ...{ region: null, total: { target: 6, units: 0, registered: 1 } },
      rows: [{ region: { code: '11' } }, { region: { code: '15' } }],
    });
  });

  it('of a partner with groups names those that have not signed and whom to call', async () => {
    const { make } = scene.portal;
    const bank = await make.partner({ name: 'Bank Contoh', kind: 'CENTRAL_BANK' });
    const signed = await make.group(bank, { stage: 'SIGNED', estimated_workers: 20 });
    const call = { next_step: 'Jadwalkan tanda tangan', contact_name: 'Pak Tani', contact_phone: '081234567890' };
    await make.group(bank, { name: 'Belum lama', next_step_on: '2026-04-01' });
    await make.group(bank, {
      name: 'Sudah lama',
      regionCode: '35.09',
      next_step_on: '2026-02-01',
      estimated_workers: 12,
      ...call,
    });
    await make.group(bank, { name: 'Sudah tutup', closed_at: scene.portal.clock.now() });
    await make.member(bank, { group_id: signed.id, kpj: '00000000088' });
    const { groups } = await homeOf(await coordinatorOf(scene.portal, bank));
    expect(groups).toMatchObject({
      pipeline: { total: 3, signed: 1, estimatedWorkers: 32, candidate: 0, registered: 1 },
      unsigned: [
        {
          name: 'Sudah lama',
          partner: { name: 'Bank Contoh' },
          nextStep: 'Jadwalkan tanda tangan',
          contactPhone: '081234567890',
        },
        { name: 'Belum lama', contactPhone: null },
      ],
    });
  });

  it('of an office tells what ends, what is overdue, who has nothing signed, and who lives there', async () => {
    const { make } = scene.portal;
    const own = await make.partner({ name: 'Mitra Kantor', office_id: office.id });
    await make.partner({ name: 'Mitra Tanpa Perjanjian', office_id: office.id });
    await make.mou(own, { title: 'Segera berakhir', ends_on: '2026-04-15' });
    await make.mou(own, { title: 'Masih lama', ends_on: '2026-12-31' });
    await make.group(own, { name: 'Terlambat', next_step_on: '2026-03-01', next_step: 'Telepon' });
    await make.group(own, { name: 'Tepat waktu', next_step_on: '2026-03-02' });
    const home = await homeOf(await officerOf(scene.portal, office));
    expect(home.office).toMatchObject({
      ...{
        endingCount: 1,
        ending: [{ title: 'Segera berakhir', endsOn: '2026-04-15', partner: { name: 'Mitra Kantor' } }],
      },
      ...{ overdueCount: 1, overdue: [{ name: 'Terlambat', nextStep: 'Telepon' }] },
      ...{ withoutMouCount: 1, withoutMou: [{ name: 'Mitra Tanpa Perjanjian' }] },
    });
    const { people, regencies } = home.office;
    expect(regencies.map(({ region }: Json) => region.code)).toEqual(['15.01']);
    const counted = await scene.portal.sql.one(
      `select count(*) filter (where status = 'CANDIDATE')::integer as candidate, count(*) filter (where status = 'REGISTERED')::integer as registered,
              count(*) filter (where status = 'ENDED')::integer as ended
         from member where regency_id = $1`,
      [await make.regionId('15.01')],
    );
    expect(people).toEqual(counted);
    expect(home).toMatchObject({ agreements: [], groups: null, nation: null });
  });

  it('of who sees the country adds every partner up, by province and by partner', async () => {
    const { nation } = await homeOf(await withoutScope(scene.portal, 'AUDITOR'));
    const { rows } = await scene.portal.pools.system.query<{ n: number }>('select count(*)::integer as n from member');
    for (const parts of [nation.provinces, nation.partners])
      expect(parts.reduce((n: number, p: Json) => n + p.candidate + p.registered + p.ended, 0)).toBe(rows[0]?.n);
    expect(nation.partners[0].partner.name).toBe('Provinsi Contoh');
  });

  it('of an administrator counts users, sessions and failed jobs, and nobody else’s does', async () => {
    const { house, nation, agreements } = await homeOf(await withoutScope(scene.portal, 'ADMINISTRATOR'));
    const { n } = await scene.portal.sql.one<{ n: number }>('select count(*)::integer as n from app_user');
    expect([house, nation, agreements]).toEqual([{ users: n, disabled: 0, sessions: n, failedJobs: 0 }, null, []]);
    const { rejects } = expect(scene.portal.pools.app.query(`select * from administration_figures(clock_timestamp())`));
    await rejects.toMatchObject({ code: '42501' });
  });

  it('of an observer tells the totals of what its partner signed', async () => {
    const { make } = scene.portal;
    const watching = await make.partner({ kind: 'MINISTRY' });
    const mou = await make.mou(scene.jambi, { title: 'Diamati' }, [{ kind: 'PARTNER', partner_id: watching.id }]);
    await make.member(scene.jambi, { mou_id: mou.id });
    const home = await homeOf(await as(scene.portal, await make.user('OBSERVER', { partners: [watching] })));
    expect(home.agreements).toMatchObject([{ title: 'Diamati', total: { candidate: 1, registered: 0 } }]);
    expect(home.groups).toBeNull();
  });

  it('costs few statements, whoever asks', async () => {
    const asking = {
      coordinator: await coordinatorOf(scene.portal, scene.jambi),
      officer: await officerOf(scene.portal, office),
      agency: await withoutScope(scene.portal, 'AGENCY'),
    };
    for (const actor of Object.values(asking)) {
      await homeOf(actor);
      expect((await statementsOf(() => homeOf(actor))).length).toBeLessThanOrEqual(10);
    }
  });
});
