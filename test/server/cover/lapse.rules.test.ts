import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDate } from '../../../server/contribution/due-date.ts';
import { coverOn, type OwedMonth } from '../../../server/cover/cover.rule.ts';
import { coverState } from '../../../server/cover/cover-state.ts';
import { extensionMonths, type LapseKind, lapseKinds, lapseRange } from '../../../server/cover/lapse.ts';
import { type LapseCalendar, lapseCalendar } from '../../../server/cover/lapse-calendar.ts';
import { addDays, type CalendarDate } from '../../../server/kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthsBetween, parseMonth } from '../../../server/kernel/month.ts';
import { type Segment, segments } from '../../../server/member/member.check.ts';

const noHolidays = new Set<CalendarDate>();
const calendar = (today: CalendarDate) => lapseCalendar(today, noHolidays);
const range = (kind: LapseKind, today: CalendarDate) => lapseRange(kind, calendar(today));

/** The kinds that hold somebody who is paid for until a month. */
function kindsOf(segment: Segment, until: Month, on: LapseCalendar): LapseKind[] {
  const holds = ({ from, to }: { from: Month | null; to: Month }) => until <= to && (from === null || until >= from);
  return lapseKinds.filter((kind) => {
    const { narrower, ...widest } = lapseRange(kind, on);
    return [widest, ...[narrower ?? []].flat().filter((part) => part.segment === segment)].every(holds);
  });
}

const anyCase = fc.record({
  segment: fc.constantFrom(...segments),
  day: fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days)),
  offset: fc.integer({ min: -14, max: 5 }),
  // weeks of collective leave among them, which may push a due day into the next month
  holidays: fc.array(fc.record({ from: fc.integer({ min: -120, max: 20 }), length: fc.integer({ min: 1, max: 25 }) }), {
    maxLength: 4,
  }),
});

describe('The last paid months of those whose cover', () => {
  it('ends within 30 or 60 days are over by then', () => {
    expect(range('ENDING_30', '2026-11-21')).toEqual({ from: '2026-11', to: '2026-11' });
    expect(range('ENDING_60', '2026-11-21')).toEqual({ from: '2026-11', to: '2026-12' });
    // the 31st is the thirtieth day after the first
    expect(range('ENDING_30', '2026-12-01')).toEqual({ from: '2026-12', to: '2026-12' });
    expect(range('ENDING_30', '2026-01-01')).toEqual({ from: '2026-01', to: '2026-01' });
    expect(range('ENDING_60', '2026-01-01')).toEqual({ from: '2026-01', to: '2026-02' });
  });

  it('has ended lie further back than three due months where the membership is not active any more', () => {
    // 15 November is a Sunday
    expect(calendar('2026-11-16').nonActiveUntil).toEqual({ BPU: '2026-07', PU: '2026-06' });
    expect(calendar('2026-11-17').nonActiveUntil).toEqual({ BPU: '2026-08', PU: '2026-07' });
    expect(lapseCalendar('2026-11-17', new Set(['2026-11-16'])).nonActiveUntil.BPU).toBe('2026-07');
    // November is overdue for non-wage earners, October for wage earners
    expect(range('LAPSED', '2026-11-21')).toEqual({
      ...{ from: '2026-08', to: '2026-10' },
      narrower: [
        { segment: 'PU', from: '2026-08', to: '2026-09' },
        { segment: 'BPU', from: '2026-09', to: '2026-10' },
      ],
    });
    expect(range('NON_ACTIVE', '2026-11-21')).toEqual({
      ...{ from: null, to: '2026-08' },
      narrower: [{ segment: 'PU', from: null, to: '2026-07' }],
    });
  });

  it('is not overdue lie right before the first month that is: none of non-wage earners once their day is over', () => {
    const held = (segment: Segment, today: CalendarDate, free = noHolidays) =>
      ['2026-08', '2026-09', '2026-10', '2026-11'].filter((month) =>
        kindsOf(segment, month as Month, lapseCalendar(today, free)).includes('NOT_DUE'),
      );
    // 15 November is a Sunday
    expect([held('BPU', '2026-11-16'), held('BPU', '2026-11-17')]).toEqual([['2026-10'], []]);
    expect([held('PU', '2026-11-16'), held('PU', '2026-11-17')]).toEqual([['2026-09', '2026-10'], ['2026-10']]);
    const closed = new Set<CalendarDate>(['2026-11-16', '2026-11-17']);
    expect([held('BPU', '2026-11-18', closed), held('BPU', '2026-11-19', closed)]).toEqual([['2026-10'], []]);
    expect(held('PU', '2026-11-18', closed)).toEqual(['2026-09', '2026-10']);
  });

  it('make of everybody on every day what a look-up says too, and leave nobody between the kinds', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCase, ({ segment, day, offset, holidays }) => {
        const free = new Set(
          holidays.flatMap(({ from, length }) => Array.from({ length }, (_, i) => addDays(day, from + i))),
        );
        const on = lapseCalendar(day, free);
        const present = monthOf(day);
        const until = addMonths(present, offset);
        const kinds = kindsOf(segment, until, on);
        const ended = kinds.filter((kind) => kind === 'NOT_DUE' || kind === 'LAPSED' || kind === 'NON_ACTIVE');
        expect(ended).toHaveLength(until < present ? 1 : 0);
        expect(kinds.includes('ENDING_60')).toBe(
          offset === 0 || (until > present && until <= lapseRange('ENDING_60', on).to),
        );
        if (kinds.includes('ENDING_30')) expect(kinds).toEqual(['ENDING_30', 'ENDING_60']);
        seen.add(`${segment} ${kinds}`);

        const months: OwedMonth[] = Array.from({ length: Math.max(1, 1 - offset) }, (_, i) => {
          const month = addMonths(until, i);
          const isPaid = month <= until;
          const dueOn = dueDate(segment, month, free);
          return { month, dueOn, isPaid, receivedOn: isPaid ? addDays(dueOn, -20) : null };
        });
        const { answer, reason } = coverOn({ segment, isRegistered: true, endedOn: null }, months, day, day);
        if (offset < 0) expect(ended).toEqual([reason === 'UNPAID' ? 'LAPSED' : reason]);
        if (reason === 'NOT_DUE') expect(answer).toBe(segment === 'PU' ? 'NOT_KNOWN' : 'NOT_PROTECTED');
        expect(coverState({ segment, paidFrom: addMonths(until, -6), paidUntil: until }, on)).toBe(
          ended[0] ?? 'PROTECTED',
        );
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(segments.length * 6);
  });
});

describe('The cheapest extension', () => {
  const months = (until: string, today: CalendarDate, segment: Segment = 'BPU') =>
    extensionMonths({ segment, paidUntil: parseMonth(until) }, calendar(today));

  it('is the next month while there is cover, and all missing months after a lapse', () => {
    expect(months('2026-12', '2026-11-21')).toEqual(['2027-01']);
    expect(months('2026-11', '2026-11-21')).toEqual(['2026-12']);
    expect(months('2026-10', '2026-11-21')).toEqual(['2026-11']);
    expect(months('2026-08', '2026-11-16')).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(months('2026-07', '2026-11-16', 'PU')).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
  });

  it('is the present month once the membership is not active: what lies before would not be covered', () => {
    expect(months('2026-08', '2026-11-17')).toEqual(['2026-11']);
    expect(months('2026-07', '2026-11-17', 'PU')).toEqual(['2026-11']);
    expect(months('2024-01', '2026-11-21')).toEqual(['2026-11']);
  });

  it('always ends in cover for the present month or a later one, in a row', () => {
    fc.assert(
      fc.property(anyCase, ({ segment, day, offset }) => {
        const present = monthOf(day);
        const found = extensionMonths({ segment, paidUntil: addMonths(present, offset) }, calendar(day));
        expect((found.at(-1) as string) >= present).toBe(true);
        found.forEach((month, index) => {
          expect(monthsBetween(found[0] as Month, month)).toBe(index);
        });
      }),
    );
  });
});
