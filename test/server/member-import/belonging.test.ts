import { afterAll, beforeAll, expect, it } from 'vitest';
import { memberImportCommit } from '../../../server/member-import/member-import.service.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { list, people } from './list-file.ts';
import { type ImportScene, openScene } from './scene.ts';

let scene: ImportScene;
let partner: Keyed;
let officer: User;
let group: Keyed;
let deal: { id: string };
beforeAll(async () => {
  scene = await openScene();
  partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  officer = await scene.make.user('COORDINATOR', { partners: [partner] });
  group = await scene.make.group(partner);
  deal = await scene.make.mou(partner);
});
afterAll(() => scene.close());

async function commit(id: string): Promise<void> {
  const context = Object.assign(await scene.scopeOf(officer), { jobs: scene.queue });
  await memberImportCommit(context, id, `key-${id}`);
  expect(await scene.settled(id)).toMatchObject({ state: 'COMMITTED' });
}

const peopleOf = async (column: 'group_id' | 'mou_id', id: string) =>
  (await scene.sql.one<{ n: number }>(`select count(*)::integer as n from member where ${column} = $1`, [id])).n;

it('puts the people of a list into its group and under its agreement, and leaves those alone who have one', async () => {
  const first = await scene.upload(officer, partner, await list(...people(10)), { groupId: group.id });
  expect(await scene.settled(first)).toMatchObject({ state: 'READY', new_rows: 10 });
  await commit(first);
  expect([await peopleOf('group_id', group.id), await peopleOf('mou_id', deal.id)]).toEqual([10, 0]);

  // the same people and two more, for another group: the ten stay, and come under the agreement
  const other = await scene.make.group(partner);
  const to = { groupId: other.id, mouId: deal.id };
  const second = await scene.upload(officer, partner, await list(...people(12)), to);
  expect(await scene.settled(second)).toMatchObject({ unchanged_rows: 10, new_rows: 2 });
  await commit(second);
  expect(await peopleOf('group_id', group.id)).toBe(10);
  expect(await peopleOf('group_id', other.id)).toBe(2);
  expect(await peopleOf('mou_id', deal.id)).toBe(12);
});

it('may bring in nobody new', async () => {
  const own = await scene.make.partner();
  officer = await scene.make.user('COORDINATOR', { partners: [own] });
  const plain = await scene.upload(officer, own, await list(...people(3)));
  await scene.settled(plain);
  await commit(plain);
  const into = await scene.make.group(own);
  const again = await scene.upload(officer, own, await list(...people(3)), { groupId: into.id });
  expect(await scene.settled(again)).toMatchObject({ unchanged_rows: 3, new_rows: 0 });
  await commit(again);
  expect(await peopleOf('group_id', into.id)).toBe(3);
});

it('is refused for a group or an agreement that does not fit', async () => {
  const own = await scene.make.partner();
  const user = await scene.make.user('COORDINATOR', { partners: [own] });
  const closed = await scene.make.group(own, { closed_at: scene.clock.now() });
  const file = await list(...people(2));
  const cases: [object, string][] = [
    [{ groupId: group.id }, 'MEMBER_GROUP_UNKNOWN'],
    [{ groupId: closed.id }, 'MEMBER_GROUP_CLOSED'],
    [{ mouId: deal.id }, 'MEMBER_MOU_UNKNOWN'],
  ];
  for (const [to, code] of cases) await expect(scene.upload(user, own, file, to)).rejects.toMatchObject({ code });
});
