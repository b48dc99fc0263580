import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Json } from '../../support/actors.ts';
import { list, openTargetScene, set, type TargetScene } from './target-scene.ts';

let scene: TargetScene;
beforeAll(async () => {
  scene = await openTargetScene();
});
afterAll(() => scene.close());

const HEAD = 'Kode kantor;Segmen;Target orang;Target rupiah;Dasar';
const csv = (...rows: string[]) => Buffer.from([HEAD, ...rows].join('\n'));

async function send(who: Actor, file: Buffer, path = '/check', year: number | string = 2026) {
  const boundary = 'batas-berkas-uji';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="target.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return scene.portal.app.inject({
    ...{ method: 'POST', url: `/targets/${year}${path}`, payload },
    headers: {
      ...{ 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: who.cookie, 'x-portal-request': '1' },
      'accept-language': 'id',
    },
  });
}

describe('A file of targets', () => {
  it('is checked row by row, every mistake by its name, and nothing is written', async () => {
    const file = csv(
      'KC-A;BPU;18.000;3.628.800.000;Surat 12/2026',
      'KC-Z;BPU;5;;Surat 12/2026',
      'kc-b;PPU;banyak;1,5;S',
      'KC-A;bpu;7;;Surat 13/2026',
      'KC-B;PU;0;;Surat 12/2026',
    );
    const { ready, problems, readyCount } = (await send(scene.planner, file)).json();
    expect([readyCount, ready.map(({ row, office, people, rupiah }: Json) => [row, office, people, rupiah])]).toEqual([
      2,
      [
        [2, 'Cabang Dekat', 18_000, '3628800000'],
        [6, 'Cabang Jauh', 0, null],
      ],
    ]);
    expect(problems.map(({ row, column, code }: Json) => [row, column, code])).toEqual([
      [3, 'office', 'TARGET_OFFICE_CODE'],
      [4, 'segment', 'TARGET_SEGMENT'],
      [4, 'people', 'TARGET_PEOPLE'],
      [4, 'rupiah', 'TARGET_RUPIAH'],
      [4, 'source', 'TARGET_SOURCE'],
      [5, 'office', 'TARGET_REPEATED'],
    ]);
    const refused = await send(scene.planner, file, '');
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'TARGET_FILE_PROBLEMS']);
    expect((await list(scene.planner)).waiting).toEqual([]);
  });

  it('becomes proposals that another approves, and keeps the way of counting that is in force', async () => {
    await set(scene, { officeId: scene.far.id, people: 3, rule: 'SIX_MONTHS' });
    const file = csv('KC-A;BPU;18.000;;Surat 12/2026', 'KC-B;BPU;20;;Surat 12/2026');
    const answer = await send(scene.planner, file, '');
    expect([answer.statusCode, answer.json()]).toEqual([201, { written: 2 }]);
    const { waiting, viewerCanApprove } = await list(scene.approver);
    expect(viewerCanApprove).toBe(2);
    expect(waiting.map(({ office, people, askedPeople }: Json) => [office.name, people, askedPeople]).sort()).toEqual([
      ['Cabang Dekat', null, 18_000],
      ['Cabang Jauh', 3, 20],
    ]);
    const rules = await scene.portal.sql.all('select asked_rule from target where asked_by is not null order by 1');
    expect(rules).toEqual([{ asked_rule: 'PAID_MONTH' }, { asked_rule: 'SIX_MONTHS' }]);
  });

  it('is refused as a whole where it is no list of targets, or the year is none', async () => {
    const code = async (file: Buffer, year: number | string = 2026) =>
      (await send(scene.planner, file, '/check', year)).json().code;
    expect(await code(Buffer.from('a;b\n1;2'))).toBe('TARGET_FILE_HEADER');
    expect(await code(csv())).toBe('TARGET_FILE_EMPTY');
    expect(await code(csv('KC-A;BPU;5;;Surat 12'), 1999)).toBe('TARGET_YEAR');
    expect(await code(csv('KC-A;BPU;5;;Surat 12'), 'dua')).toBe('TARGET_YEAR');
    expect(await code(csv(...Array(2_001).fill('KC-A;BPU;5;;Surat 12')))).toBe('TARGET_FILE_LONG');
  });

  it('is for the head office', async () => {
    expect((await send(scene.nearOfficer, csv('KC-A;BPU;5;;Surat 12'))).statusCode).toBe(403);
    const template = await scene.portal.app.inject({
      ...{ method: 'GET', url: '/targets/template.xlsx' },
      headers: { cookie: scene.planner.cookie, 'x-portal-request': '1' },
    });
    expect(template.headers['content-type']).toContain('spreadsheetml');
  });
});
