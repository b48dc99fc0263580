import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json } from '../../support/actors.ts';
import { draws } from '../../support/draws.ts';
import { type CoverageScene, coverageScene, targets } from './coverage-scene.ts';

let scene: CoverageScene;
let coordinator: Actor;
beforeAll(async () => {
  scene = await coverageScene();
  coordinator = await coordinatorOf(scene.portal, scene.jambi);
});
afterAll(() => scene.portal.close());

const FIGURES = 'target units unitsWithList unitsCoverEnding unitsCoverEnded candidate registered ended';
const asked = async (regionCode: string) => {
  const { coverage } = await coordinator.query(
    `query C($mou: ID!, $code: String!) { coverage(mouId: $mou, regionCode: $code, orderBy: NAME) {
      rows { region { code } ${FIGURES} } } }`,
    { mou: scene.mou.id, code: regionCode },
  );
  return new Map(coverage.rows.map(({ region, ...figures }: Json) => [region.code, figures]));
};

/** The same counted from members and targets themselves. */
async function recounted(regionCode: string, level: 'regency_id' | 'district_id') {
  const rows = await scene.portal.sql.all<{ code: string }>(
    `with part as (select id from region where code = $2 and valid_to is null),
      people as (select village_id, ${level} as child, count(*) filter (where status = 'CANDIDATE') as candidate,
                        count(*) filter (where status = 'REGISTERED') as registered, count(*) filter (where status = 'ENDED') as ended
                   from member where mou_id = $1 and (select id from part) in (province_id, regency_id) group by 1, 2),
      aims as (select * from mou_target where mou_id = $1 and village_id is not null and (select id from part) in (province_id, regency_id))
     select r.code, sum(x.headcount)::integer as target, count(x.id)::integer as units,
            count(x.id) filter (where p.candidate + p.registered > 0)::integer as "unitsWithList",
            count(x.id) filter (where x.covered_until between '2026-03-02' and '2026-05-01')::integer as "unitsCoverEnding",
            count(x.id) filter (where x.covered_until < '2026-03-02')::integer as "unitsCoverEnded",
            coalesce(sum(p.candidate), 0)::integer as candidate, coalesce(sum(p.registered), 0)::integer as registered,
            coalesce(sum(p.ended), 0)::integer as ended
       from people p full join aims x on x.village_id = p.village_id
       join region r on r.id = coalesce(p.child, x.${level}) group by r.code`,
    [scene.mou.id, regionCode],
  );
  return new Map(rows.map(({ code, ...figures }) => [code, figures]));
}

const fold = () => scene.portal.pools.system.query('select member_tally_fold()');

async function compare(): Promise<void> {
  expect(await asked('15')).toEqual(await recounted('15', 'regency_id'));
  expect(await asked('15.01')).toEqual(await recounted('15.01', 'district_id'));
}

describe('The totals of districts', () => {
  it('say at any time what a count would say, folded in between or not', async () => {
    const { portal, jambi, mou } = scene;
    const { sql, make } = portal;
    const draw = draws(11);
    const codes = [...targets.map(([code]) => code), '15.02.01.2003'];
    const village = () => codes[draw(codes.length)] as string;
    await compare();
    for (let step = 0; step < 90; step++) {
      const [member] = await sql.all<{ id: string }>('select id from member order by id offset $1 limit 1', [draw(8)]);
      const place = await make.regionId(village());
      const what = draw(7);
      if (what < 2 || !member) await make.member(jambi, { villageCode: village(), mou_id: draw(3) ? mou.id : null });
      else if (what === 2) await sql.all('update member set village_id = $2 where id = $1', [member.id, place]);
      else if (what === 3)
        await sql.all('update member set end_reason = $2 where id = $1', [member.id, draw(3) ? 'MOVED' : null]);
      else if (what === 4)
        await sql.all('delete from mou_target where mou_id = $1 and region_id = $2', [mou.id, place]);
      else if (what === 5)
        await sql.all(
          'update mou_target set headcount = headcount + 1, covered_until = $3 where mou_id = $1 and region_id = $2',
          [...[mou.id, place], [null, '2026-02-01', '2026-04-30', '2026-12-31'][draw(4)]],
        );
      else if (
        !(await sql.all('select 1 from mou_target where mou_id = $1 and region_id = $2', [mou.id, place])).length
      )
        await sql.insert('mou_target', {
          ...{ mou_id: mou.id, partner_id: jambi.id, region_id: place, province_id: 0, headcount: 7 },
          ...{ created_at: portal.clock.now(), updated_at: portal.clock.now() },
        });
      if (draw(6) === 0) await fold();
      if (step % 10 === 9) await compare();
    }
    await fold();
    await compare();
  });

  it('wait for a folding that has not ended before a target changes them', async () => {
    const { portal, jambi, mou } = scene;
    const client = await portal.pools.system.connect();
    await portal.make.member(jambi, { villageCode: '15.05.01.1003', mou_id: mou.id });
    try {
      await client.query('begin');
      await client.query('select member_tally_fold()');
      const changed = portal.sql.all('update mou_target set headcount = 99 where mou_id = $1 and headcount > 0', [
        mou.id,
      ]);
      await client.query('commit');
      await changed;
    } finally {
      client.release();
    }
    await compare();
  });
});
