import { describe, expect, it } from 'vitest';
import { hasFailed, isBusy } from '../../../web/payment/payment-work.ts';

const job = (state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED') => ({
  ...{ id: '1', kind: 'PAYMENT_MONTHS', state, done: 0, total: null, step: '', message: null },
  ...{ createdAt: '2026-03-02T02:00:00Z', finishedAt: null },
});
const decides = { viewerCanDecide: true, viewerCanReverse: false };

describe('The work on a payment', () => {
  it('goes on while it waits or runs, and where there is none nothing does', () => {
    expect((['WAITING', 'RUNNING', 'DONE', 'FAILED'] as const).map((state) => isBusy({ job: job(state) }))).toEqual([
      ...[true, true, false, false],
    ]);
    expect(isBusy({ job: null })).toBe(false);
  });

  it('is said to have come to nothing to who may begin it again, until something was decided', () => {
    for (const state of ['FAILED', 'CANCELLED'] as const) {
      expect(hasFailed({ job: job(state), ...decides })).toBe(true);
      expect(hasFailed({ job: job(state), viewerCanDecide: false, viewerCanReverse: false })).toBe(false);
    }
    expect(hasFailed({ job: job('DONE'), ...decides })).toBe(false);
    expect(hasFailed({ job: null, ...decides })).toBe(false);
  });
});
