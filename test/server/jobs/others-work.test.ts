import { afterEach, describe, expect, it, vi } from 'vitest';
import { countQuestion, Manners, questionsAsked } from '../../../server/jobs/others-work.ts';

afterEach(() => vi.restoreAllMocks());

/** How often a thread that asks at each millisecond of a stretch gave way; each `asked` is a moment somebody asks at. */
function pausesWithin(milliseconds: number, asked: readonly number[]): number {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const waits = vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
  const manners = new Manners(questionsAsked);
  for (; now < milliseconds; now += 1) {
    if (asked.includes(now)) countQuestion();
    manners.giveWay();
  }
  return waits.mock.calls.length;
}

describe('Long work in a thread', () => {
  it('goes on without a pause while nobody asks anything', () => {
    expect(pausesWithin(1000, [])).toBe(0);
  });

  it('pauses again and again while somebody is being served, and no longer once that is over', () => {
    const while10 = pausesWithin(1000, [10]);
    expect(while10).toBeGreaterThan(10);
    expect(while10).toBeLessThan(40);
    vi.restoreAllMocks();
    expect(pausesWithin(1000, [10, 300, 600])).toBeGreaterThan(while10 * 2);
  });
});
