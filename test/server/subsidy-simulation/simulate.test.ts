import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planUnits } from '../../../server/budget/budget-plan.ts';
import { dueDate } from '../../../server/contribution/due-date.ts';
import { addMonths, monthStart, parseMonth } from '../../../server/kernel/month.ts';
import { type SimulatedLine, type Supposed, simulate } from '../../../server/subsidy-simulation/simulate.ts';
import { columnOf, placesOf, worstOf } from '../../../server/subsidy-simulation/simulated-column.ts';

const first = parseMonth('2026-01');
const dueDays = (months: number) =>
  Array.from({ length: months }, (_, index) => dueDate('BPU', addMonths(first, index), new Set()));
const villages = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ regionId: index + 1, target: 50, isWard: false }));

/** The programme of 2022: a tenth of Rp100 million for 50 people, 30% in January and 70% in August. */
const jambi = (more: Partial<Supposed> = {}, line: Partial<SimulatedLine> = {}): Supposed => ({
  ...{ units: villages(1_562), prices: Array<bigint>(12).fill(16_800n), dueDays: dueDays(12), choice: 'TOP_UP' },
  lines: [
    {
      ...{ unitKind: 'ANY', split: 'EACH', grant: 100_000_000n, share: 1_000, quotas: { MME: 50, PR: 0, OTHER: 0 } },
      tranches: [
        { share: 3_000, expectedOn: '2026-01-05' },
        { share: 7_000, expectedOn: '2026-08-03' },
      ],
      ...line,
    },
  ],
  ...more,
});
const told = (supposed: Supposed) => columnOf(simulate(supposed), first);

describe('The programme of Jambi', () => {
  it('pays three months of everybody with its first tranche, and all of them once the second has come', () => {
    const column = told(jambi());
    expect(column).toMatchObject({
      ...{ total: 15_744_960_000n, cost: 15_744_960_000n, earmark: 15_620_000_000n, topUp: 124_960_000n },
      ...{ left: 0n, short: 0n, units: 1_562, people: 78_100, shorterPeople: 0, leftOut: 0 },
      ...{ coveredUntil: '2026-03', firstShort: '2026-04', reach: [{ months: 3, units: 1_562 }] },
    });
    const april = column.months[3];
    expect(april).toMatchObject({ month: '2026-04', people: 78_100, cost: 1_312_080_000n, unitsMissing: 1_562 });
    expect([april?.needed, april?.come, april?.missing]).toEqual([5_248_320_000n, 4_686_000_000n, 562_320_000n]);
    expect(column.months[7]).toMatchObject({ month: '2026-08', missing: 0n, unitsMissing: 0 });
  });

  it('carries one person less in each village, or the last one for seven months', () => {
    expect(told(jambi({ choice: 'FEWER_PEOPLE' }))).toMatchObject({
      ...{ people: 76_538, leftOut: 1_562, left: 189_939_200n, total: 15_620_000_000n },
    });
    expect(told(jambi({ choice: 'LAST_PERSON_SHORTER' }))).toMatchObject({
      ...{ people: 76_538, shorterPeople: 1_562, leftOut: 0, left: 6_248_000n },
    });
  });

  it('lacks Rp80.000 a village while nobody has chosen, in the last month', () => {
    const early = [{ share: 10_000, expectedOn: '2025-12-01' }];
    const column = told(jambi({ choice: null }, { tranches: early }));
    expect(column).toMatchObject({ short: 124_960_000n, firstShort: '2026-12', coveredUntil: '2026-11' });
  });
});

describe('Ugly figures', () => {
  it('money that comes after the last month protects nobody in time', () => {
    const column = told(jambi({}, { tranches: [{ share: 10_000, expectedOn: '2027-03-01' }] }));
    expect(column).toMatchObject({ coveredUntil: null, firstShort: '2026-01', short: 0n });
    expect(column.reach).toEqual([{ months: 0, units: 1_562 }]);
  });

  it('the whole grant for contributions leaves what people do not cost', () => {
    expect(told(jambi({}, { share: 10_000 }))).toMatchObject({ left: 1_562n * 89_920_000n, short: 0n, topUp: 0n });
  });

  it('no units are nothing, and no month is short', () => {
    const column = told(jambi({ units: [] }));
    expect(column).toMatchObject({ total: 0n, units: 0, coveredUntil: null, firstShort: null, reach: [] });
  });

  it('units that no line is for are left out', () => {
    const units = [...villages(2), { regionId: 9, target: 50, isWard: true }];
    const column = told(jambi({ units }, { unitKind: 'VILLAGE' }));
    expect(column.units).toBe(2);
    expect([...column.simulation.groupOf]).toEqual([0, 0, -1]);
  });

  it('80,000 villages by target come out like one after the other', () => {
    const units = villages(80_000).map((unit) => ({ ...unit, target: 1 + (unit.regionId % 97) }));
    const column = told(jambi({ units }, { split: 'BY_TARGET', grant: 800_000_000_000n, share: 10_000 }));
    expect([column.units, column.earmark]).toEqual([80_000, 800_000_000_000n]);
    expect(column.simulation.groups.length).toBeLessThan(200);
  });
});

describe('Money that was moved between villages', () => {
  it('goes further in the one and less far in the other, and the sum stays', () => {
    const [giver, taker] = villages(2);
    if (!giver || !taker) throw new Error('two villages');
    const units = [
      { ...giver, moved: -5_000_000n },
      { ...taker, moved: 5_000_000n },
    ];
    const tranches = [{ share: 10_000, expectedOn: '2025-12-01' }];
    const { simulation, ...column } = told(jambi({ units, choice: 'FEWER_PEOPLE' }, { tranches }));
    expect(simulation.groups.map(({ earmark, reach }) => [earmark, reach])).toEqual([
      [5_000_000n, 6],
      [15_000_000n, 12],
    ]);
    expect(column).toMatchObject({ total: 20_000_000n, earmark: 20_000_000n, short: 4_878_400n, left: 5_121_600n });
  });
});

const choices = fc.constantFrom('FEWER_PEOPLE' as const, 'LAST_PERSON_SHORTER' as const, 'TOP_UP' as const, null);
const lines = fc.record({
  ...{ unitKind: fc.constant('ANY' as const), split: fc.constantFrom('EACH', 'EQUAL', 'BY_TARGET') },
  ...{ grant: fc.bigInt({ min: 10_000_000n, max: 90_000_000n }), share: fc.integer({ min: 100, max: 10_000 }) },
  quotas: fc.record({ MME: fc.integer({ min: 1, max: 60 }), PR: fc.nat(40), OTHER: fc.nat(10) }),
  tranches: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -2, max: 26 })), { minLength: 1, maxLength: 4 })
    .map((drawn) => {
      const days = drawn.map(([, month]) => monthStart(addMonths(first, month))).sort();
      const parts = drawn.map(([weight]) => Math.floor((weight * 10_000) / drawn.reduce((sum, [w]) => sum + w, 0)));
      const rest = 10_000 - parts.reduce((sum, part) => sum + part, 0);
      return parts.map((share, n) => ({ share: n === 0 ? share + rest : share, expectedOn: days[n] as string }));
    }),
}) as fc.Arbitrary<SimulatedLine>;
const supposed = fc
  .record({
    units: fc
      .array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 })
      .map((targets) => targets.map((target, index) => ({ regionId: index + 1, target, isWard: false }))),
    lines: lines.map((line) => [line]),
    prices: fc.array(fc.bigInt({ min: 1n, max: 50_000n }), { minLength: 1, maxLength: 24 }),
    choice: choices,
  })
  .map((drawn): Supposed => ({ ...drawn, dueDays: dueDays(drawn.prices.length) }));

describe('A simulation', () => {
  it('shares out what the plan of the same budget does, and every month costs what its people are quoted', () => {
    fc.assert(
      fc.property(supposed, (drawn) => {
        const plan = planUnits(drawn.units, drawn.lines, drawn.prices, drawn.choice);
        const column = told(drawn);
        expect([column.total, column.perPerson]).toEqual([plan.total, plan.perPerson]);
        const carried = drawn.prices.map((price, month) =>
          plan.lines
            .flatMap(({ plan: of }) => of.units)
            .reduce((sum, { quotas }) => {
              const people = Object.values(quotas).reduce((all, byMonth) => all + (byMonth[month] as number), 0);
              return sum + price * BigInt(people);
            }, 0n),
        );
        expect(column.months.map(({ cost }) => cost)).toEqual(carried);
        expect(column.cost).toBe(carried.reduce((sum, cost) => sum + cost, 0n));
      }),
    );
  });

  it('has in the end what came less what was needed, whatever the days', () => {
    fc.assert(
      fc.property(supposed, (drawn) => {
        const { earmark, topUp, cost, left, short, months } = told(drawn);
        expect(earmark + topUp - cost).toBe(left - short);
        for (const month of months) expect(month.come <= earmark + topUp).toBe(true);
        const last = months.at(-1);
        expect((last?.missing ?? 0n) >= short).toBe(true);
      }),
    );
  });

  it('tells of every unit once, by how far it gets and by place', () => {
    fc.assert(
      fc.property(supposed, (drawn) => {
        const column = told(drawn);
        const [reached, months] = [column.reach, column.months];
        expect(reached.reduce((sum, { units }) => sum + units, 0)).toBe(drawn.units.length);
        const least = reached[0]?.months as number;
        expect(column.firstShort).toBe(months[least]?.month ?? null);
        expect(column.coveredUntil).toBe(months[least - 1]?.month ?? null);
        for (const [index, { unitsMissing }] of months.entries()) if (index < least) expect(unitsMissing).toBe(0);
        const regions = new Map(
          drawn.units.map(({ regionId }) => [
            regionId,
            { id: regionId, provinceId: 1, regencyId: 100 + (regionId % 3), districtId: 200 + regionId },
          ]),
        );
        const places = placesOf(column, regions, {});
        expect(places.reduce((sum, { cost }) => sum + cost, 0n)).toBe(column.cost);
        expect(places[0]?.leastReach).toBe(least);
        const villagesFound = worstOf(column, regions, {}, 100);
        expect(villagesFound.map(({ villageId }) => villageId).sort()).toEqual([...regions.keys()].sort());
        expect(villagesFound[0]?.group.reach).toBe(least);
      }),
    );
  });

  it('never gets less far with money that comes earlier', () => {
    fc.assert(
      fc.property(supposed, (drawn) => {
        const early = drawn.lines.map((line) => ({
          ...line,
          tranches: line.tranches.map((tranche) => ({ ...tranche, expectedOn: '2025-01-01' })),
        }));
        const reach = (of: Supposed) => simulate(of).groups.reduce((sum, group) => sum + group.reach * group.units, 0);
        expect(reach({ ...drawn, lines: early })).toBeGreaterThanOrEqual(reach(drawn));
      }),
    );
  });
});
