import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, withoutScope } from '../../support/actors.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { groupSpan, money, openPaymentScene, type PaymentScene, record } from '../payment/payment-scene.ts';

// band 1, JKK and JKM, paid by themselves: full in March 2026
const MARCH = 16_800;

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene();
  const paid = scene.members.slice(0, 3).map(({ id }) => id);
  await record(scene.officer, money(3 * MARCH, groupSpan(scene, '2026-03', 1, paid)));
});
afterAll(() => scene.close());

const take = (who: Actor, payload: object) =>
  scene.portal.app.inject({
    ...{ method: 'POST', url: '/contributions.csv', payload },
    headers: { cookie: who.cookie, 'x-portal-request': '1' },
  });
const ofGroup = (more: object = {}) => ({ unit: { groupId: scene.group.id }, month: '2026-03', ...more });

describe('The list of a month', () => {
  it('goes home as a file with its filter and time, without NIK', async () => {
    const answer = await take(scene.coordinator, ofGroup({ state: 'PAID', name: 'angg' }));
    expect(answer.headers['content-disposition']).toContain('filename="iuran-2026-03-02.csv"');
    const lines = answer.body.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines).toEqual([
      '"Iuran 2026-03, Nelayan Bahari; Keadaan: Dibayar; Cari: angg, 2 Mar 2026 09.00 WIB"',
      'Nama;Bulan;Keadaan;Dibayar oleh;Jatuh tempo;Jumlah (Rp)',
      ...['001', '002', '003'].map((n) => `Anggota ${n};2026-03;Dibayar;Peserta sendiri;2026-03-16;16800`),
    ]);
    expect(answer.body).not.toMatch(/\d{16}/);
    const none = await take(scene.coordinator, ofGroup({ state: 'OVERDUE' }));
    expect(none.body.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('leaves a record of who took what and how many', async () => {
    const { memberExports } = await scene.coordinator.query(
      '{ memberExports(first: 5) { nodes { fileName rowCount filterWords state address downloads } } }',
    );
    expect(memberExports.nodes.at(-1)).toEqual({
      ...{ fileName: 'iuran-2026-03-02.csv', rowCount: 3, state: 'EXPIRED', address: null, downloads: 1 },
      filterWords: 'Iuran 2026-03, Nelayan Bahari; Keadaan: Dibayar; Cari: angg',
    });
    // the log knows the route and nothing of what was searched for
    expect(scene.portal.logged()).toContain('/contributions.csv');
    expect(scene.portal.logged()).not.toContain('angg');
  });

  it('is refused to who sees no people, and is not there for another partner', async () => {
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    expect((await take(stranger, ofGroup())).statusCode).toBe(404);
    expect((await take(await withoutScope(scene.portal, 'ADMINISTRATOR'), ofGroup())).statusCode).toBe(403);
    expect((await take(scene.coordinator, ofGroup({ month: 'maret' }))).statusCode).toBe(422);
    expect((await take(scene.coordinator, { month: '2026-03' })).statusCode).toBe(400);
    expect((await take(scene.coordinator, { unit: {}, month: '2026-03' })).statusCode).toBe(422);
  });

  it('takes the same number of statements for three rows as for none', async () => {
    const count = async (more: object) => (await statementsOf(() => take(scene.coordinator, ofGroup(more)))).length;
    expect(await count({})).toBe(await count({ state: 'OVERDUE' }));
  });
});
