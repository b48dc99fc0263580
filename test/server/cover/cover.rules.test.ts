import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CoveredMember,
  coveredMonths,
  coverOn as coverSeenOn,
  type OwedMonth,
} from '../../../server/cover/cover.rule.ts';
import type { CalendarDate } from '../../../server/kernel/calendar-date.ts';
import { addMonths, type Month, monthStart, parseMonth } from '../../../server/kernel/month.ts';

const farmer: CoveredMember = { segment: 'BPU', isRegistered: true, endedOn: null };
const first = parseMonth('2026-01');

/** A month that is due on its 15th, paid on the day named or not at all. */
const owed = (month: string, receivedOn: string | null = null, dueOn = `${month}-15`): OwedMonth => ({
  ...{ month: parseMonth(month), dueOn, isPaid: receivedOn !== null, receivedOn },
});
/** What is said of a day on that day itself, unless a later one is named. */
const coverOn = (member: CoveredMember, months: readonly OwedMonth[], day: CalendarDate, today = day) =>
  coverSeenOn(member, months, day, today);

/** A year from January; per month the day on which it was paid. */
const year = (paid: Record<string, string>) =>
  Array.from({ length: 12 }, (_, i) => addMonths(first, i)).map((month) => owed(month, paid[month] ?? null));

describe('On a day a farmer', () => {
  it('is protected when the month was paid by then, and each month before it counts', () => {
    const months = year({ '2026-01': '2026-01-10', '2026-02': '2026-02-10', '2026-03': '2026-02-10' });
    expect(coverOn(farmer, months, '2026-02-20')).toEqual({
      ...{ answer: 'PROTECTED', reason: 'PAID', consecutive: 2, coveredUntil: '2026-03' },
    });
  });

  it('is not protected in a month that nobody has paid, whether it is due already or not yet', () => {
    const months = year({ '2026-01': '2026-01-10' });
    const says = (reason: string) => ({
      ...{ answer: 'NOT_PROTECTED', reason, consecutive: 0, coveredUntil: '2026-01' },
    });
    expect(coverOn(farmer, months, '2026-02-03')).toEqual(says('NOT_DUE'));
    expect(coverOn(farmer, months, '2026-02-15')).toEqual(says('NOT_DUE'));
    for (const day of ['2026-02-16', '2026-02-27', '2026-03-02', '2026-03-31'])
      expect(coverOn(farmer, months, day)).toEqual(says('UNPAID'));
    // of the same day one says more once the due day is over
    expect(coverOn(farmer, months, '2026-02-03', '2026-02-16')).toEqual(says('UNPAID'));
  });

  it('is a wage earner of whose month nothing can be said before it is due: it is paid after it is over', () => {
    const wages = (paid: number) =>
      Array.from({ length: 6 }, (_, i) => addMonths(first, i)).map((month, i) =>
        owed(month, i < paid ? `${month}-28` : null, `${addMonths(month, 1)}-15`),
      );
    const said = (paid: number, day: string, today: string) => {
      const { answer, reason } = coverOn({ ...farmer, segment: 'PU' }, wages(paid), day, today);
      return [answer, reason];
    };
    expect(said(2, '2026-03-10', '2026-03-10')).toEqual(['NOT_KNOWN', 'NOT_DUE']);
    expect(said(2, '2026-03-10', '2026-04-15')).toEqual(['NOT_KNOWN', 'NOT_DUE']);
    expect(said(2, '2026-03-10', '2026-04-16')).toEqual(['NOT_PROTECTED', 'UNPAID']);
    expect(said(3, '2026-03-10', '2026-04-16')).toEqual(['PROTECTED', 'PAID']);
    // and not of the first month of all either
    expect(said(0, '2026-01-20', '2026-01-20')).toEqual(['NOT_KNOWN', 'NOT_DUE']);
    // an earlier month that is overdue is not hidden by later ones that are not due
    expect(said(2, '2026-04-20', '2026-04-20')).toEqual(['NOT_PROTECTED', 'UNPAID']);
  });

  it('has left the membership after three months in a row past their due day', () => {
    const months = year({ '2026-01': '2026-01-10' });
    expect(coverOn(farmer, months, '2026-04-15').reason).toBe('UNPAID');
    expect(coverOn(farmer, months, '2026-04-16').reason).toBe('NON_ACTIVE');
    expect(coverOn(farmer, months, '2026-05-02').reason).toBe('NON_ACTIVE');
  });

  it('has left it too while later months are not due yet: a wage earner is paid for a month afterwards', () => {
    const wages = Array.from({ length: 12 }, (_, i) => addMonths(first, i)).map((month) =>
      owed(month, month === '2026-01' ? '2026-02-10' : null, `${addMonths(month, 1)}-15`),
    );
    const reason = (day: string) => coverOn({ ...farmer, segment: 'PU' }, wages, day as CalendarDate).reason;
    // April, the third, is due on 15 May
    expect([reason('2026-05-02'), reason('2026-05-15'), reason('2026-05-16')]).toEqual([
      ...['UNPAID', 'UNPAID', 'NON_ACTIVE'],
    ]);
    // and stays so in June, whose first days find May not due either
    expect([reason('2026-06-02'), reason('2026-06-30')]).toEqual(['NON_ACTIVE', 'NON_ACTIVE']);
  });

  it('begins anew when the money comes after that: what it pays before its own month is not covered', () => {
    const late = '2026-05-20';
    const months = year({
      ...{ '2026-01': '2026-01-10', '2026-02': late, '2026-03': late, '2026-04': late, '2026-05': late },
    });
    expect(coverOn(farmer, months, '2026-03-05')).toMatchObject({ answer: 'NOT_PROTECTED', reason: 'PAID_TOO_LATE' });
    expect(coverOn(farmer, months, '2026-05-25')).toMatchObject({ answer: 'PROTECTED', consecutive: 1 });
  });

  it('keeps the run of months when one or two were paid late', () => {
    const months = year({ '2026-01': '2026-01-10', '2026-02': '2026-03-20', '2026-03': '2026-03-20' });
    expect(coverOn(farmer, months, '2026-03-25')).toMatchObject({ answer: 'PROTECTED', consecutive: 3 });
  });

  it('keeps the cover that money gave when months before it are written only afterwards', () => {
    const noted = new Date('2026-05-20T03:00:00Z');
    const paid = [owed('2026-04', '2026-05-20'), owed('2026-05', '2026-05-20')].map((month) => ({
      ...{ ...month, writtenAt: noted, confirmedAt: noted },
    }));
    const before = ['2026-01', '2026-02', '2026-03'].map((month) => owed(month));
    const written = (at: string) => [...before.map((month) => ({ ...month, writtenAt: new Date(at) })), ...paid];
    expect(coverOn(farmer, paid, '2026-04-20')).toMatchObject({ answer: 'NOT_KNOWN', reason: 'PAID_AFTER_DAY' });
    // what stood there when the money was confirmed was overdue, and what came later takes nothing back
    expect(coverOn(farmer, written('2026-05-19T03:00:00Z'), '2026-04-20').reason).toBe('PAID_TOO_LATE');
    expect(coverOn(farmer, written('2026-05-21T03:00:00Z'), '2026-04-20').reason).toBe('PAID_AFTER_DAY');
    expect(coveredMonths(written('2026-05-21T03:00:00Z'))).toEqual(new Set(['2026-04', '2026-05']));
  });

  it('gets no answer where the money for the month came after the day; a wage earner is paid for afterwards by rule', () => {
    const months = [owed('2026-02', '2026-02-12')];
    expect(coverOn(farmer, months, '2026-02-05')).toMatchObject({ answer: 'NOT_KNOWN', reason: 'PAID_AFTER_DAY' });
    const wage = [owed('2026-02', '2026-03-12', '2026-03-16')];
    expect(coverOn({ ...farmer, segment: 'PU' }, wage, '2026-02-05')).toMatchObject({ answer: 'PROTECTED' });
  });

  it('gets no answer without months: not registered, ended, or nothing written down', () => {
    const reason = (member: Partial<CoveredMember>) => coverOn({ ...farmer, ...member }, [], '2026-02-05');
    expect(reason({ isRegistered: false })).toMatchObject({ answer: 'NOT_KNOWN', reason: 'NOT_REGISTERED' });
    expect(reason({ endedOn: '2026-02-01' })).toMatchObject({ answer: 'NOT_KNOWN', reason: 'ENDED' });
    expect(reason({})).toMatchObject({ answer: 'NOT_KNOWN', reason: 'NO_MONTH', coveredUntil: null });
  });
});

describe('Whatever was paid when', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'));
  const anyMonth = fc.integer({ min: 0, max: 11 }).map((i) => addMonths(first, i));
  const anyDay = fc.tuple(anyMonth, day).map(([month, d]) => `${month}-${d}`);
  const history = fc
    .array(fc.tuple(anyMonth, fc.option(anyDay)), { maxLength: 12 })
    .map((rows) => [...new Map(rows).entries()].map(([month, received]) => owed(month, received)));
  const member = fc.record({
    ...{ segment: fc.constantFrom('BPU' as const, 'PU' as const), isRegistered: fc.boolean() },
    endedOn: fc.option(anyDay),
  });

  it('nobody is protected in a month that is not paid', () => {
    fc.assert(
      fc.property(member, history, anyDay, (who, months, on) => {
        const { answer, consecutive } = coverOn(who, months, on);
        const paid = months.some((m) => m.month === on.slice(0, 7) && m.isPaid);
        expect(answer === 'PROTECTED' && !paid).toBe(false);
        expect(consecutive > 0 && !paid).toBe(false);
      }),
    );
  });

  it('a membership that has ended for want of money stays so on every later day until money comes', () => {
    const dues = fc.constantFrom(0, 1);
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 11 }), dues, (one, other, paidMonths, later) => {
        const [earlier, after] = one < other ? [one, other] : [other, one];
        const months = Array.from({ length: 12 }, (_, i) => addMonths(first, i)).map((month, i) =>
          owed(month, i < paidMonths ? `${month}-01` : null, `${addMonths(month, later)}-15`),
        );
        const isEnded = (on: string) => coverOn(farmer, months, on as CalendarDate).reason === 'NON_ACTIVE';
        fc.pre(isEnded(earlier));
        expect(isEnded(after)).toBe(true);
      }),
    );
  });

  it('the order of the months changes nothing, and the run is the months before it that protect', () => {
    fc.assert(
      fc.property(member, history, anyDay, (who, months, on) => {
        const cover = coverOn(who, months, on);
        expect(coverOn(who, [...months].reverse(), on)).toEqual(cover);
        const covered = coveredMonths(months);
        for (let i = 0; i < cover.consecutive; i++)
          expect(covered.has(addMonths(on.slice(0, 7) as Month, -i))).toBe(true);
        expect(covered.has(addMonths(on.slice(0, 7) as Month, -cover.consecutive))).toBe(false);
      }),
    );
  });

  it('months that are each paid before they are due are all covered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 30 }), (count, months) => {
        const all = Array.from({ length: count }, (_, i) => addMonths(first, i)).map((m) =>
          owed(m, monthStart(addMonths(m, -(months % 6)))),
        );
        expect(coveredMonths(all).size).toBe(count);
        const last = addMonths(first, count - 1);
        expect(coverOn(farmer, all, `${last}-28`)).toMatchObject({ answer: 'PROTECTED', consecutive: count });
      }),
    );
  });

  it('money that comes for a month that is owed takes away no cover', () => {
    fc.assert(
      fc.property(history, anyMonth, anyDay, (months, month, received) => {
        const before = coveredMonths(months);
        const without = months.filter((m) => m.month !== month);
        fc.pre(months.some((m) => m.month === month && !m.isPaid));
        const after = coveredMonths([...without, owed(month, received)]);
        for (const m of before) expect(after.has(m)).toBe(true);
      }),
    );
  });
});
