import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoDays } from '../../../server/database/demo/demo-days.ts';
import { demoGroups } from '../../../server/database/demo/demo-groups.ts';
import { apportion } from '../../../server/database/demo/demo-villages.ts';
import { addDays } from '../../../server/kernel/calendar-date.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2024-01-01', days));

describe('The days of the demo', () => {
  it('put every day in the middle of a programme: it runs, some months are over, the next one begins later', () => {
    fc.assert(
      fc.property(day, (today) => {
        const { starts, ends, closedMonths, nextStarts, nextEnds, cover } = demoDays(today);
        expect(starts < today && today < cover.later && cover.later < ends).toBe(true);
        expect(closedMonths.length).toBeGreaterThanOrEqual(3);
        expect(closedMonths.length).toBeLessThanOrEqual(14);
        expect(closedMonths.at(-1)?.slice(0, 7)).toBe(cover.lapsed.slice(0, 7));
        expect(cover.lapsed < today && today <= cover.thisMonth && cover.thisMonth < cover.nextMonth).toBe(true);
        expect(today < nextStarts && nextStarts < nextEnds).toBe(true);
      }),
    );
  });

  it('are counted from the day of loading', () => {
    expect(demoDays('2026-11-21')).toMatchObject({ year: 2026, starts: '2026-01-01', nextStarts: '2027-01-01' });
    expect(demoDays('2027-02-10')).toMatchObject({ year: 2026, starts: '2026-01-01', nextStarts: '2027-03-01' });
  });
});

it('shares out to the last one', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (total, weights) => {
      const shares = apportion(total, weights);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      expect(shares.every((share) => share >= 0)).toBe(true);
    }),
  );
});

it('gives no group a name or a telephone that another one has', () => {
  expect(new Set(demoGroups.map(({ name }) => name)).size).toBe(17);
  expect(new Set(demoGroups.map(({ contact }) => contact[1])).size).toBe(17);
});
