import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFirstRows } from '../../../web/ui/useFirstRows.ts';

const rows = Array.from({ length: 200 }, (_, index) => index);

function drawn() {
  const lengths: number[] = [];
  renderHook(() => lengths.push(useFirstRows(rows).length));
  return lengths;
}

it('gives what fills the screen first, then everything; later tables come whole', () => {
  const [first, ...after] = drawn();
  expect(first).toBe(Math.ceil(innerHeight / 32));
  expect(after).toEqual([200]);
  expect(drawn()).toEqual([200]);
});
