import { describe, expect, it } from 'vitest';
import { readClarificationFilter, readClarificationState } from '../../../web/clarification/clarification-filter.ts';

const filterOf = (address: string) => readClarificationFilter(new URLSearchParams(address));

describe('The address of the list of clarifications', () => {
  it('shows what waits unless it names another state', () => {
    expect(filterOf('')).toEqual({ state: 'ASKED' });
    expect(filterOf('keadaan=dijawab')).toEqual({ state: 'ANSWERED' });
    expect(readClarificationState(new URLSearchParams('keadaan=toString'))).toBe('menunggu');
  });

  it('carries the budget', () => {
    expect(filterOf('keadaan=ditarik&anggaran=b1')).toEqual({ state: 'WITHDRAWN', budgetId: 'b1' });
  });
});
