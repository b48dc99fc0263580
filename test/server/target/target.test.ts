import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetPart } from '../../../server/document/xlsx-parts.ts';
import { openXlsx } from '../../../server/document/xlsx-reader.ts';
import { type Actor, coordinatorOf, type Json, officerOf, withoutScope } from '../../support/actors.ts';
import {
  approve,
  ask,
  codesOf,
  giveBack,
  list,
  openTargetScene,
  report,
  set,
  type TargetScene,
} from './target-scene.ts';

let scene: TargetScene;
beforeAll(async () => {
  scene = await openTargetScene();
});
afterAll(() => scene.close());

const get = ({ cookie }: Actor, path: string) =>
  scene.portal.app.inject({ method: 'GET', url: path, headers: { cookie, 'x-portal-request': '1' } });
const names = (rows: Json) => rows.map(({ office }: Json) => office.name);

describe('A target', () => {
  it('is proposed by one of the head office and put in force by another', async () => {
    const { target } = await ask(scene.planner, { officeId: scene.near.id, people: 18_000, rupiah: '3628800000' });
    expect(target).toMatchObject({ people: null, askedPeople: 18_000, viewerCanApprove: false, viewerCanReturn: true });
    const own = await approve(scene.planner, target);
    expect(codesOf(own)).toEqual(['TARGET_SAME_PERSON']);
    const waiting = await list(scene.approver);
    expect([waiting.waiting.length, waiting.viewerCanApprove]).toEqual([1, 1]);
    const { target: inForce } = await approve(scene.approver, target);
    expect(inForce).toMatchObject({ people: 18_000, rupiah: '3628800000', askedPeople: null, rule: 'PAID_MONTH' });
    expect(codesOf(await approve(scene.approver, inForce))).toEqual(['TARGET_NOT_ASKED']);
  });

  it('stays in force while a change of it waits, and when the change is returned with a reason', async () => {
    const [known] = (await report(scene.planner, scene.near)).targets;
    const { target } = await ask(scene.planner, { officeId: scene.near.id, people: 20_000 }, known.version);
    expect(target).toMatchObject({ people: 18_000, askedPeople: 20_000, askedRupiah: null });
    expect(codesOf(await giveBack(scene.approver, target, 'no'))).toEqual(['TARGET_REASON']);
    const { target: returned } = await giveBack(scene.approver, target, 'Belum dibahas dengan cabang');
    expect(returned).toMatchObject({ people: 18_000, askedPeople: null, returnReason: 'Belum dibahas dengan cabang' });
    const history = await scene.planner.query(
      `query ($officeId: ID!) { targetReport(officeId: $officeId) { targets { history(first: 9) { nodes { action changes { label } } } } } }`,
      { officeId: scene.near.id },
    );
    const acts = history.targetReport.targets[0].history.nodes;
    expect(acts.map(({ action }: Json) => action)).toEqual(['CHANGED', 'CHANGED', 'CHANGED', 'CREATED']);
    expect(acts[2].changes.map(({ label }: Json) => label)).toContain('Disetujui oleh');
  });

  it('of an agreement is proposed and settled by its office', async () => {
    const { target } = await ask(scene.planner, { officeId: scene.near.id, mouId: scene.farMou.id, people: 100 });
    expect([target.office.name, target.mou.title]).toEqual(['Cabang Jauh', 'Perjanjian jauh']);
    expect(codesOf(await approve(scene.approver, target))).toEqual([]);
    const { portal, far, farMou } = scene;
    const [proposer, settler] = [await officerOf(portal, far), await officerOf(portal, far)];
    const [known] = (await report(proposer, far)).targets;
    const changed = await ask(proposer, { officeId: far.id, mouId: farMou.id, people: 120 }, known.version);
    expect(codesOf(await approve(proposer, changed.target))).toEqual(['TARGET_SAME_PERSON']);
    expect((await approve(settler, changed.target)).target).toMatchObject({ people: 120, askedPeople: null });
    // who does not see the agreement finds none
    expect(codesOf(await ask(scene.nearOfficer, { officeId: far.id, mouId: farMou.id, people: 1 }))).toEqual([
      'TARGET_MOU_UNKNOWN',
    ]);
  });

  it('is refused with what is wrong with it', async () => {
    const of = (input: Json) => ask(scene.planner, { officeId: scene.regional.id, people: 5, ...input });
    const wrong = await of({ people: -1, source: 'x', rule: 'GUESS' });
    expect(wrong.userErrors.map(({ code, field }: Json) => [code, field])).toEqual([
      ['TARGET_PEOPLE', 'people'],
      ['TARGET_SOURCE', 'source'],
      ['TARGET_RULE_UNKNOWN', 'rule'],
    ]);
    expect(codesOf(await of({ year: 1999 }))).toEqual(['TARGET_YEAR']);
    expect(codesOf(await of({ year: 2040 }))).toEqual(['TARGET_YEAR']);
    expect(codesOf(await of({ officeId: '01890000-0000-7000-8000-000000000000' }))).toEqual(['TARGET_OFFICE_UNKNOWN']);
    expect(codesOf(await of({ mouId: '01890000-0000-7000-8000-000000000000' }))).toEqual(['TARGET_MOU_UNKNOWN']);
    expect(codesOf(await of({ mouId: scene.nearMou.id, segment: 'PU' }))).toEqual(['TARGET_MOU_SEGMENT']);
    const { target } = await of({});
    expect(codesOf(await of({}))).toEqual(['TARGET_EXISTS']);
    expect(codesOf(await ask(scene.planner, { officeId: scene.regional.id, people: 6 }, 9))).toEqual([
      'VERSION_CONFLICT',
    ]);
    const { target: inForce } = await approve(scene.approver, target);
    expect(codesOf(await ask(scene.planner, { officeId: scene.regional.id, people: 5 }, inForce.version))).toEqual([
      'TARGET_UNCHANGED',
    ]);
  });

  it('is approved once by two who do so at the same time', async () => {
    const third = await withoutScope(scene.portal, 'AGENCY');
    const { target } = await ask(scene.planner, { officeId: scene.far.id, people: 7 });
    const answers = await Promise.all([approve(scene.approver, target), approve(third, target)]);
    expect(answers.filter((answer) => codesOf(answer).length === 0)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual([expect.stringMatching(/VERSION_CONFLICT|TARGET_NOT_ASKED/)]);
  });

  it('of last year is proposed again for all offices at once, and approved at once by another', async () => {
    const copy = async (actor: Actor, year: number) =>
      (await actor.query(`mutation { targetsCopy(year: ${year}) { count userErrors { code } } }`)).targetsCopy;
    expect(await copy(scene.planner, 2027)).toMatchObject({ count: 3 });
    expect(codesOf(await copy(scene.planner, 2027))).toEqual(['TARGET_NOTHING_TO_COPY']);
    expect(codesOf(await copy(scene.planner, 2029))).toEqual(['TARGET_NOTHING_TO_COPY']);
    const approveAll = async (actor: Actor) =>
      (await actor.query(`mutation { targetsApprove(year: 2027) { count userErrors { code } } }`)).targetsApprove.count;
    expect(await approveAll(scene.planner)).toBe(0);
    expect(await approveAll(scene.approver)).toBe(3);
    const { offices, years } = await list(scene.planner, { year: 2027 });
    expect(offices.find(({ office }: Json) => office.id === scene.near.id).total).toMatchObject({ people: 18_000 });
    expect(years).toEqual([2027, 2026]);
  });
});

describe('Targets', () => {
  it('are for the offices themselves: a branch sees its own, a regional office those below it, auditors all', async () => {
    expect(names((await list(scene.nearOfficer)).offices)).toEqual(['Cabang Dekat']);
    expect(names((await list(scene.regionalOfficer)).offices).sort()).toEqual([
      'Cabang Dekat',
      'Cabang Jauh',
      'Kantor Wilayah',
    ]);
    const auditor = await withoutScope(scene.portal, 'AUDITOR');
    expect((await list(auditor)).offices).toHaveLength(4);
    expect(await report(scene.nearOfficer, scene.far)).toBeNull();
    expect(await report(scene.nearOfficer, scene.regional)).toBeNull();
    expect((await report(scene.regionalOfficer, scene.far)).own.total.people).toBe(7);
  });

  it('are changed by nobody else', async () => {
    const act = `mutation { targetAsk(input: {officeId: "${scene.near.id}", year: 2026, segment: PU, people: 1, rule: "PAID_MONTH", source: "Surat"}) { target { id } } }`;
    for (const actor of [
      await withoutScope(scene.portal, 'AUDITOR'),
      await withoutScope(scene.portal, 'ADMINISTRATOR'),
      ...[await coordinatorOf(scene.portal, scene.partner), scene.nearOfficer, scene.regionalOfficer],
    ])
      expect((await actor.ask(act)).code).toBe('FORBIDDEN');
    for (const act of ['targetsCopy(year: 2028)', 'targetsApprove(year: 2027)'])
      expect((await scene.nearOfficer.ask(`mutation { ${act} { count } }`)).code).toBe('FORBIDDEN');
    expect((await (await coordinatorOf(scene.portal, scene.partner)).ask('{ targetList { year } }')).code).toBe(
      'FORBIDDEN',
    );
  });

  it('name workforces with what is counted, out of what, by whom and of when', async () => {
    const { portal, far } = scene;
    await portal.make.serve(far, '35.10');
    const [cover] = (await report(scene.planner, far)).workforces;
    expect(cover).toMatchObject({
      ...{ region: { name: 'Kabupaten Banyuwangi' }, covered: 0, month: '2026-07' },
      workforce: { amount: '820000', bound: 'ABOUT', asOf: '2022-12-31', source: expect.stringContaining('2023') },
      published: [{ measure: 'REGISTERED_PEOPLE', bound: 'LESS_THAN', amount: '100000' }],
    });
    // people are counted where they live: whoever does not see them all is not told
    expect((await report(scene.regionalOfficer, far)).workforces).toEqual([]);
    const { published } = await report(scene.planner, scene.head);
    expect(
      published.map(({ measure, year, isTarget, segment, amount }: Json) => [measure, year, isTarget, segment, amount]),
    ).toEqual(
      expect.arrayContaining([
        ['ACTIVE_PEOPLE', 2016, false, null, '22600000'],
        ['ACTIVE_PEOPLE', 2016, false, 'BPU', '1370000'],
        ['ACTIVE_PEOPLE', 2017, true, null, '25200000'],
        ['CONTRIBUTIONS', 2016, false, null, '48530000000000'],
        ['CONTRIBUTIONS', 2017, true, null, '55370000000000'],
      ]),
    );
  });

  it('leave as a file with the figures of the screen', async () => {
    await set(scene, { officeId: scene.head.id, people: 50, segment: 'PU' });
    await scene.enrol(scene.nearMou, 2);
    await scene.pay(scene.nearMou, '2026-06', 1);
    const shown = (await list(scene.planner)).offices;
    const { body, headers } = await get(scene.planner, '/targets/list.csv?year=2026');
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const [about, , ...lines] = body.trim().split('\r\n');
    expect(about).toContain('sampai 2026-07');
    const first = lines.map((line) => line.split(';')).filter((cells) => cells[3] === 'PU dan BPU');
    expect(first.map(([, , name, , people, reached, share, gap]) => [name, people, reached, share, gap])).toEqual(
      shown.map(({ office, total }: Json) => [
        ...[office.name, String(total.people ?? ''), String(total.peopleReached), String(total.peopleShare ?? '')],
        String(total.peopleGap ?? ''),
      ]),
    );
    const { rawPayload } = await get(scene.nearOfficer, `/targets/${scene.near.id}/report.xlsx?month=6`);
    const file = await openXlsx(rawPayload);
    const rows: unknown[][] = [];
    await file.readSheet(file.sheets[0] as SheetPart, (_, cells) => rows.push([...cells]) > 0);
    const own = (await report(scene.nearOfficer, scene.near, { month: 6 })).own.total;
    expect(rows[2]?.slice(2, 6)).toEqual(['Cabang Dekat', 'PU dan BPU', own.people, own.peopleReached]);
    // signed by no office: the branch counts its people, and does not read it
    expect([rows.at(-1)?.[2], rows.at(-1)?.[5]]).toEqual(['Perjanjian di luar wewenang Anda', 2]);
    expect((await get(scene.nearOfficer, `/targets/${scene.far.id}/report.csv`)).statusCode).toBe(404);
    expect((await get(scene.planner, '/targets/list.csv?year=1900')).statusCode).toBe(400);
    expect((await get(scene.planner, '/targets/list.csv?month=13')).statusCode).toBe(400);
    expect((await get(await coordinatorOf(scene.portal, scene.partner), '/targets/list.csv')).statusCode).toBe(403);
  });
});
