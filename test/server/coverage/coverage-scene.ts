import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

/** A province with an agreement about villages, and what has come in so far. MONDAY is 2 March 2026. */
export interface CoverageScene {
  readonly portal: TestPortal;
  readonly jambi: Keyed;
  readonly mou: { id: string; title: string };
  aim(mou: { id: string }, partner: Keyed, regionCode: string, headcount: number, row?: object): Promise<void>;
  report(regencyCode: string, month: string): Promise<void>;
}

/** Villages of Kerinci, of Merangin, of Muaro Jambi with their targets and the last day paid for. */
export const targets = [
  ['15.01.11.2009', 30, '2026-12-31'],
  ['15.01.11.2008', 20, '2026-04-01'],
  ['15.01.01.1004', 10, '2026-02-28'],
  ['15.02.01.2001', 40, null],
  ['15.02.01.2002', 5, '2026-03-02'],
  ['15.05.01.1003', 15, '2026-12-31'],
] as const;

export async function coverageScene(): Promise<CoverageScene> {
  const portal = await openPortal();
  const { make, sql } = portal;
  const jambi = await make.partner({ name: 'Provinsi Contoh', kind: 'PROVINCE', region_id: await make.regionId('15') });
  const mou = await make.mou(jambi, { title: 'Pekerja Rentan 2026', target_headcount: 120 });
  const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
  const scene: CoverageScene = {
    ...{ portal, jambi, mou },
    async aim(of, partner, regionCode, headcount, row = {}) {
      const region_id = await make.regionId(regionCode);
      await sql.insert('mou_target', {
        ...{ mou_id: of.id, partner_id: partner.id, region_id, province_id: 0, headcount, ...times },
        ...row,
      });
    },
    async report(regencyCode, month) {
      const region_id = await make.regionId(regencyCode);
      await sql.insert('mou_report', {
        ...{ mou_id: mou.id, partner_id: jambi.id, region_id, province_id: 0, regency_id: 0 },
        ...{ month: `${month}-01`, received_on: '2026-03-01', created_at: portal.clock.now() },
      });
    },
  };
  for (const [code, headcount, covered_until] of targets)
    await scene.aim(mou, jambi, code, headcount, { covered_until });
  const live = { mou_id: mou.id };
  for (let i = 0; i < 3; i++) await make.member(jambi, { ...live, villageCode: '15.01.11.2009' });
  for (let i = 0; i < 2; i++)
    await make.member(jambi, { ...live, villageCode: '15.01.11.2009', kpj: `0000000000${i}` });
  await make.member(jambi, { ...live, villageCode: '15.01.11.2008', kpj: '00000000009' });
  await make.member(jambi, { ...live, villageCode: '15.02.01.2001', end_reason: 'MOVED' });
  // lives where the agreement aims at nobody, and outside the province
  await make.member(jambi, { ...live, villageCode: '15.02.01.2003' });
  await make.member(jambi, { ...live, villageCode: '16.01.07.2001', kpj: '00000000008' });
  // of no agreement
  await make.member(jambi, { villageCode: '15.02.01.2002' });
  await scene.report('15.01', '2026-02');
  await scene.report('15.02', '2026-01');
  return scene;
}
