import { describe, expect, it } from 'vitest';
import { reminderAddress } from '../../../web/notification/reminder-address.ts';

describe('A reminder', () => {
  it('leads to the agreement, the group or the budget that it is about', () => {
    expect(reminderAddress('MOU_ENDING', '1')).toBe('/mou/1');
    expect(reminderAddress('PAPER_MISSING', '1')).toBe('/mou/1');
    expect(reminderAddress('MOU_WAITING', '1')).toBe('/mou/1');
    expect(reminderAddress('GROUP_STEP', '2')).toBe('/kelompok/2');
    expect(reminderAddress('BUDGET_DEADLINE', '3')).toBe('/anggaran/3');
  });
});
