import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { as, type Json } from '../../support/actors.ts';
import {
  confirm,
  decide,
  groupSpan,
  manyMore,
  money,
  openPaymentScene,
  type PaymentScene,
  record,
  report,
  reverse,
} from './payment-scene.ts';

const MONTHS = 12;
// more than is written while somebody waits
const PEOPLE = 2_600;
const YEAR = 3 * 16_800 + 9 * 8_400;
const ALL = String(PEOPLE * YEAR);

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene(1, { withJobs: true });
  await manyMore(scene.portal, scene.group, PEOPLE - 1);
});
afterAll(() => scene.close());

const span = (year = 2026) => groupSpan(scene, `${year}-01`, MONTHS);
const FACTS = `id version state kind amount allocated rest reversed job { state step message }
  paid { month people } viewerCanDecide viewerCanAllocate viewerCanReverse`;

async function paymentOf(id: string, who = scene.officer): Promise<Json> {
  return (await who.query(`query P($id: ID!) { payment(id: $id) { ${FACTS} } }`, { id })).payment;
}

async function settled(id: string): Promise<Json> {
  for (;;) {
    const payment = await paymentOf(id);
    // read once more: the payment is read a statement before its job, which may have ended in between
    if (payment.job.state !== 'WAITING' && payment.job.state !== 'RUNNING') return paymentOf(id);
    await wait(50);
  }
}

const paidMonths = async (): Promise<number> =>
  (await scene.portal.sql.one<{ n: number }>('select count(payment_id)::integer as n from contribution')).n;
const cancel = (id: string, who = scene.officer) =>
  who.ask(`mutation { paymentMonthsCancel(id: "${id}") { payment { id } userErrors { code } } }`);

/** While another payer of the partner is at it, the job waits where it has begun. */
async function whileItWaits(id: string, story: () => Promise<void>, begin: () => Promise<unknown>): Promise<void> {
  await withClient(scene.portal.database.ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtextextended('payment ' || $1, 0))`, [scene.partner.id]);
    await begin();
    while ((await paymentOf(id)).job?.state !== 'RUNNING') await wait(20);
    await story();
    await client.query('rollback');
  });
}

describe('Money for very many months', () => {
  it('is confirmed by a job: nobody else acts on it meanwhile, and what is stopped changes nothing', async () => {
    const { payment } = await report(scene.head, money(ALL, span()));
    const stop = async () => {
      const busy = await paymentOf(payment.id);
      expect(busy).toMatchObject({ state: 'REPORTED', viewerCanDecide: false, viewerCanReverse: false });
      for (const act of [
        await confirm(scene.officer, busy),
        await reverse(scene.officer, busy),
        await decide(
          scene.officer,
          `paymentReturn(id: "${busy.id}", reason: "Uang tidak ada", version: ${busy.version})`,
        ),
      ])
        expect(act).toMatchObject({ payment: null, userErrors: [{ code: 'PAYMENT_BUSY' }] });
      expect((await cancel(busy.id, scene.coordinator)).code).toBe('FORBIDDEN');
      expect((await cancel(busy.id)).data?.paymentMonthsCancel.userErrors).toEqual([]);
      expect((await settled(busy.id)).job.state).toBe('CANCELLED');
    };
    await whileItWaits(payment.id, stop, () => confirm(scene.officer, payment));
    expect(await paymentOf(payment.id)).toMatchObject({ state: 'REPORTED', allocated: '0', viewerCanDecide: true });
    expect(await paidMonths()).toBe(0);
    expect((await cancel(payment.id)).data?.paymentMonthsCancel.userErrors).toMatchObject([
      { code: 'PAYMENT_NOT_BUSY' },
    ]);

    const begun = await confirm(scene.officer, payment);
    expect(begun.payment.job.state).toMatch(/WAITING|RUNNING/);
    const done = await settled(payment.id);
    expect(done).toMatchObject({
      state: 'CONFIRMED',
      allocated: ALL,
      rest: '0',
      job: { state: 'DONE', message: null },
    });
    expect(done.paid.map(({ people }: Json) => people)).toEqual(Array(MONTHS).fill(PEOPLE));
    // who reads the unit may see it too
    expect((await paymentOf(payment.id, scene.coordinator)).allocated).toBe(ALL);
  });

  it('is opened again by a job, once, whatever is asked for twice', async () => {
    const { nodes } = (await scene.officer.query('{ payments(first: 5) { nodes { id kind } } }')).payments;
    const { id } = nodes.find(({ kind }: Json) => kind === 'RECEIVED');
    const before = await paidMonths();
    expect(before).toBe(PEOPLE * MONTHS);
    const asked = await reverse(scene.officer, { id } as Json, 'Salah rekening', 'kunci-batal-panjang');
    expect(asked.payment).toMatchObject({ reversed: false, viewerCanReverse: false });
    const again = await reverse(scene.officer, { id } as Json, 'Salah rekening', 'kunci-batal-panjang');
    expect(again.payment.id).toBe(id);
    expect(await settled(id)).toMatchObject({ reversed: true, allocated: '0', job: { state: 'DONE' } });
    expect(await paidMonths()).toBe(0);
    const entries = await scene.portal.sql.all('select 1 from payment where reversal_of = $1', [id]);
    expect(entries).toHaveLength(1);
    const kept = await scene.portal.sql.one<{ n: number }>(
      'select count(*)::integer as n from payment_reversed_month where payment_id = $1',
      [id],
    );
    expect(kept.n).toBe(before);
    expect((await reverse(scene.officer, { id } as Json)).userErrors).toMatchObject([
      { code: 'PAYMENT_NOT_CONFIRMED' },
    ]);
  });

  it('is written down once with its reference, while the job is at it and afterwards', async () => {
    const input = money(ALL, span());
    const first = await record(scene.officer, input);
    expect(first.payment).toMatchObject({ state: 'REPORTED', job: { message: null } });
    expect((await record(scene.officer, input)).payment.id).toBe(first.payment.id);
    expect((await record(scene.officer, { ...input, amount: '1000' })).userErrors).toMatchObject([
      { code: 'PAYMENT_REFERENCE_USED' },
    ]);
    expect(await settled(first.payment.id)).toMatchObject({ state: 'CONFIRMED', allocated: ALL });
    const later = await record(scene.officer, input);
    expect(later.payment).toMatchObject({ id: first.payment.id, state: 'CONFIRMED' });
    expect(await paidMonths()).toBe(PEOPLE * MONTHS);
  });

  it('pays with what nobody had claimed by a job too, and says why where nothing was owed', async () => {
    const { payment } = await record(scene.officer, money(ALL, null));
    const allocate = (year: number) =>
      decide(
        scene.officer,
        `paymentAllocate(id: "${payment.id}", span: $span, version: ${payment.version})`,
        { span: span(year) },
        '($span: PaymentSpanInput!)',
      );
    // the year is paid already: all stays as it was, also whose the money is
    await allocate(2026);
    expect(await settled(payment.id)).toMatchObject({ rest: ALL, allocated: '0', job: { state: 'FAILED' } });
    expect((await paymentOf(payment.id)).job.message).toContain('Tidak ada iuran yang belum dibayar');
    await allocate(2027);
    const { allocated, rest, job } = await settled(payment.id);
    expect([job.state, BigInt(allocated) + BigInt(rest)]).toEqual(['DONE', BigInt(ALL)]);
    expect(BigInt(allocated)).toBeGreaterThan(0n);
  });

  it('is not confirmed any more for somebody who was shut out meanwhile', async () => {
    const { portal } = scene;
    const { payment } = await report(scene.head, money(ALL, span(2028)));
    const office = await portal.sql.one<{ office_id: string }>('select office_id from payment where id = $1', [
      payment.id,
    ]);
    const leaving = await as(portal, await portal.make.user('OFFICE', { office: { id: office.office_id } as never }));
    const before = await paidMonths();
    const shutOut = () =>
      portal.sql.all('update app_user set disabled_at = $2 where id = $1', [leaving.user.id, portal.clock.now()]);
    await whileItWaits(
      payment.id,
      async () => void (await shutOut()),
      () => confirm(leaving, payment),
    );
    expect(await settled(payment.id)).toMatchObject({ state: 'REPORTED', job: { state: 'FAILED' } });
    expect(await paidMonths()).toBe(before);
  });
});
