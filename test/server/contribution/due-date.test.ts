import { describe, expect, it } from 'vitest';
import { dueDate } from '../../../server/contribution/due-date.ts';
import { parseMonth } from '../../../server/kernel/month.ts';

const none = new Set<string>();
const month = parseMonth;

describe('The last day to pay', () => {
  it('is the 15th of the month for non-wage earners and of the next month for wage earners', () => {
    expect(dueDate('BPU', month('2026-01'), none)).toBe('2026-01-15');
    expect(dueDate('PU', month('2026-12'), none)).toBe('2027-01-15');
  });

  it('moves from a weekend to Monday, and past holidays to the next working day', () => {
    expect(dueDate('BPU', month('2026-02'), none)).toBe('2026-02-16');
    expect(dueDate('BPU', month('2026-08'), none)).toBe('2026-08-17');
    expect(dueDate('BPU', month('2026-08'), new Set(['2026-08-17']))).toBe('2026-08-18');
    expect(dueDate('BPU', month('2026-05'), new Set(['2026-05-15']))).toBe('2026-05-18');
  });
});
