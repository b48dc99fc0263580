import fc from 'fast-check';
import { expect } from 'vitest';
import { addMonths, parseMonth } from '../../../server/kernel/month.ts';
import { type Actor, coordinatorOf, type Json } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import type { TestPortal } from '../../support/portal.ts';
import { attempt } from '../member/member-acts.ts';
import { money, record, reverse } from '../payment/payment-scene.ts';
import { line, opened, release, reserve, VILLAGE_A, VILLAGE_B, WARD } from './budget-scene.ts';
import { comes, receiptsOf, takenBack } from './tranche-scene.ts';

// A small budget of three units, another fund that wants some of the same people, and every act that moves money or
// people between them, with any sizes and in any order.

const UNITS = [VILLAGE_A, VILLAGE_B, WARD];
const FIRST = parseMonth('2026-02');
const MONTHS = 3;
const PRICE = 16_800;

interface Side {
  readonly partner: Keyed;
  readonly mou: { id: string };
  readonly asker: Actor;
  readonly approver: Actor;
  readonly budget: Json;
  readonly people: readonly Keyed[];
}

export interface World {
  readonly portal: TestPortal;
  readonly home: Side;
  /** A budget of the first village alone, for the people that both funds have in their lists. */
  readonly other: Side;
  readonly payer: Actor;
  readonly payments: Json[];
}

const span = fc
  .record({ skip: fc.nat({ max: MONTHS - 1 }), months: fc.integer({ min: 1, max: MONTHS }) })
  .map(({ skip, months }) => ({ firstMonth: addMonths(FIRST, skip), months: Math.min(months, MONTHS - skip) }));
const unit = fc.nat({ max: UNITS.length - 1 });
/** Some people, by their places in the list. */
const some = fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 });
/** Rupiah about what a few people cost for a few months, also such that fit no month. */
const sum = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((n) => n * PRICE),
  fc.integer({ min: 1, max: 12 * PRICE }),
);
const side = fc.constantFrom('home' as const, 'other' as const);

export const programme = fc.record({
  grant: fc.integer({ min: 1, max: 12 * MONTHS * PRICE }),
  mme: fc.integer({ min: 0, max: 4 }),
  pr: fc.integer({ min: 1, max: 3 }),
  choice: fc.constantFrom('TOP_UP', 'FEWER_PEOPLE', 'LAST_PERSON_SHORTER'),
});
export type Programme = typeof programme extends fc.Arbitrary<infer P> ? P : never;

export const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('reserveUnit' as const), side, unit, span }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('reserveSome' as const), side, some, span }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('release' as const), side, some, span }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('transfer' as const), from: unit, to: unit, sum }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('payUnit' as const), side, unit, span, sum }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('paySome' as const), side, some, span, sum }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('reverse' as const), which: fc.nat({ max: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ act: fc.constant('receive' as const), tranche: fc.integer({ min: 1, max: 2 }), unit: fc.option(unit) },
      sum: fc.option(sum),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('takeBack' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('leave' as const), side, who: fc.nat({ max: 9 }) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

let cards = 0;
let serials = 3_000;
let orders = 0;

/** Both funds with their open budgets and registered people. */
export async function openWorld(
  portal: TestPortal,
  payer: Actor,
  { grant, mme, pr, choice }: Programme,
): Promise<World> {
  const { make, sql } = portal;
  async function fund(codes: readonly string[], fundSource: string) {
    const partner = await make.partner({ kind: 'PROVINCE' });
    const mou = await make.mou(partner, { payer: 'SUBSIDY', programmes: ['JKK', 'JKM'], fund_source: fundSource });
    const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
    for (const code of codes)
      await sql.insert('mou_target', {
        ...{ mou_id: mou.id, partner_id: partner.id, region_id: await make.regionId(code), province_id: 0 },
        ...{ headcount: 5, ...times },
      });
    const [asker, approver] = [await coordinatorOf(portal, partner), await coordinatorOf(portal, partner)];
    const open = { ...{ portal, partner, mou, asker, approver, officer: payer }, enrol: never, close: never };
    const budget = await opened(open, {
      ...{ name: `Anggaran ${partner.id}`, fundSource, firstMonth: FIRST, months: MONTHS, choice },
      topUpFund: choice === 'TOP_UP' ? 'APBD_PROVINCE' : null,
      lines: [line({ grant: String(grant), share: 10_000, quotas: { mme, pr, other: 0 } })],
    });
    return { partner, mou, asker, approver, budget, people: [] as Keyed[] };
  }
  const home = await fund(UNITS, 'BKBK');
  const other = await fund([VILLAGE_A], 'APBD_REGENCY');
  const join = async ({ partner, mou, people }: typeof home, villageCode: string, number: string, category: string) =>
    people.push(
      await make.member(partner, {
        ...{ nik: number, villageCode, mou_id: mou.id, payer: 'SUBSIDY', category, status_since: '2026-01-01' },
        kpj: `25${String(++cards).padStart(9, '0')}`,
      }),
    );
  for (let i = 0; i < 10; i++) {
    const number = nik({ serial: ++serials, born: '1988-02-03' });
    const category = i % 3 === 0 ? 'PR' : 'MME';
    await join(home, UNITS[i % UNITS.length] as string, number, category);
    // some of them are in the other fund's list too
    if (i % 2 === 0) await join(other, VILLAGE_A, number, category);
  }
  return { portal, home, other, payer, payments: [] };
}

const never = async () => {
  throw new Error('this scene has people of its own');
};

/** Rupiah of both budgets together. */
export const sumsOf = async ({ portal, home, other }: World) =>
  portal.sql.one<Record<'allocated' | 'reserved' | 'spent' | 'received', number>>(
    `select sum(allocated)::integer as allocated, sum(reserved)::integer as reserved, sum(spent)::integer as spent, sum(received)::integer as received
       from allocation where budget_id in ($1, $2)`,
    [home.budget.id, other.budget.id],
  );
type Sums = Awaited<ReturnType<typeof sumsOf>>;

export interface Outcome {
  /** Codes of what the portal refused. */
  readonly codes: readonly string[];
  /** What has to be refused and nothing else, where nobody else acts meanwhile; left out where it is not known beforehand. */
  readonly expected?: readonly string[];
  /** What the answer says that the sums have to have changed by; left out where it does not say. */
  readonly changes?: Sums;
}

const codesOf = ({ userErrors }: Json): string[] => userErrors.map(({ code }: Json) => code);
const NOTHING = { codes: [], changes: { allocated: 0, reserved: 0, spent: 0, received: 0 } };

/** Does one step as its officer does it. */
export async function take(world: World, of: Step): Promise<Outcome> {
  const { home, payer, payments } = world;
  const ids = (chosen: readonly number[], { people }: Side) => [
    ...new Set(chosen.map((place) => (people[place % people.length] as Keyed).id)),
  ];
  switch (of.act) {
    case 'reserveUnit':
    case 'reserveSome': {
      const { asker, budget } = world[of.side];
      const code = of.side === 'home' ? UNITS[of.act === 'reserveUnit' ? of.unit : 0] : VILLAGE_A;
      const whom = of.act === 'reserveUnit' ? { villageCode: code } : { memberIds: ids(of.some, world[of.side]) };
      const answer = await reserve(asker, budget, { ...whom, ...of.span });
      expect(Number(answer.amount)).toBe(answer.personMonths * PRICE);
      return {
        codes: codesOf(answer),
        changes: { reserved: Number(answer.amount), allocated: 0, spent: 0, received: 0 },
      };
    }
    case 'release': {
      const { asker, budget } = world[of.side];
      const answer = await release(asker, budget, ids(of.some, world[of.side]), of.span.firstMonth);
      const reserved = 0 - PRICE * answer.personMonths;
      return { codes: codesOf(answer), changes: { reserved, allocated: 0, spent: 0, received: 0 } };
    }
    case 'transfer': {
      const units = await world.portal.sql.all<{ id: string; left: number; own: number }>(
        `select a.id, (a.allocated - a.reserved)::integer as left, (a.allocated - a.topped_up)::integer as own from allocation a join region r on r.id = a.region_id
          where a.budget_id = $1 order by array_position($2::text[], r.code::text)`,
        [home.budget.id, UNITS],
      );
      const [from, to] = [units[of.from] as Json, units[of.to] as Json];
      const answer = await home.asker.query(
        `mutation ($f: ID!, $t: ID!, $a: Rupiah!, $k: String!) {
           act: subsidyTransfer(fromId: $f, toId: $t, amount: $a, reason: "Kuota desa berubah", idempotencyKey: $k) { userErrors { code } } }`,
        { f: from.id, t: to.id, a: String(of.sum), k: `kunci-acak-${++orders}` },
      );
      const expected =
        from.id === to.id
          ? ['TRANSFER_SAME_UNIT']
          : from.left < of.sum
            ? ['ALLOCATION_ROOM']
            : from.own < of.sum
              ? ['TRANSFER_TOPPED_UP']
              : [];
      return { codes: codesOf(answer.act), expected, changes: NOTHING.changes };
    }
    case 'payUnit':
    case 'paySome': {
      const { mou } = world[of.side];
      const where = of.act === 'payUnit' ? { villageCode: of.side === 'home' ? UNITS[of.unit] : VILLAGE_A } : {};
      const whom = of.act === 'paySome' ? { memberIds: ids(of.some, world[of.side]) } : {};
      const answer = await record(payer, money(of.sum, { unit: { mouId: mou.id, ...where }, ...of.span, ...whom }));
      if (answer.payment) {
        expect(Number(answer.payment.allocated) + Number(answer.payment.rest)).toBe(of.sum);
        payments.push(answer.payment);
      }
      return { codes: codesOf(answer) };
    }
    case 'reverse': {
      const payment = payments[of.which % Math.max(payments.length, 1)];
      if (!payment) return NOTHING;
      return { codes: codesOf(await reverse(payer, payment)) };
    }
    case 'receive': {
      const region = of.unit === null ? null : UNITS[of.unit];
      const amount = of.sum === null ? null : String(of.sum);
      const more = { tranche: of.tranche, region, amount, ref: `SP2D-ACAK-${++orders}` };
      const answer = await comes(home.asker, home.budget, more);
      const received = Number(answer.amount ?? 0);
      return { codes: codesOf(answer), changes: { received, allocated: 0, reserved: 0, spent: 0 } };
    }
    case 'takeBack': {
      const receipts = (await receiptsOf(home.asker, home.budget)).filter(({ kind }) => kind === 'RECEIVE');
      const receipt = receipts[of.which % Math.max(receipts.length, 1)];
      if (!receipt) return NOTHING;
      return { codes: codesOf(await takenBack(home.asker, receipt.id)) };
    }
    case 'leave': {
      const [id] = ids([of.who], world[of.side]);
      const { version } = await world.portal.sql.one<{ version: number }>('select version from member where id = $1', [
        id,
      ]);
      const answer = await attempt(world[of.side].asker, 'memberEnd', {
        id,
        reason: 'MOVED',
        since: '2026-03-01',
        version,
      });
      return { codes: answer.code ? [answer.code] : codesOf(answer.data.memberEnd) };
    }
  }
}
