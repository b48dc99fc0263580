import { describe, expect, it } from 'vitest';
import {
  currentCursor,
  firstPage,
  nextPage,
  pageNumber,
  previousPage,
  readCursorStack,
} from '../../../web/ui/cursor-stack.ts';

describe('the way back through a list', () => {
  it('begins on page 1 without a cursor', () => {
    expect(pageNumber(firstPage)).toBe(1);
    expect(currentCursor(firstPage)).toBeUndefined();
  });

  it('remembers where each page began', () => {
    const third = nextPage(nextPage(firstPage, 'a'), 'b');
    expect(pageNumber(third)).toBe(3);
    expect(currentCursor(third)).toBe('b');
    expect(currentCursor(previousPage(third))).toBe('a');
  });

  it('stays on page 1 when there is nothing before it', () => {
    expect(previousPage(firstPage)).toEqual(firstPage);
  });

  it('reads itself back from a history entry', () => {
    expect(readCursorStack({ cursors: ['a'], nik: 'x' })).toEqual({ cursors: ['a'] });
  });

  it('takes anything else for the first page', () => {
    for (const state of [null, undefined, 'a', 3, {}, { cursors: 'a' }, { cursors: [1] }]) {
      expect(readCursorStack(state)).toEqual(firstPage);
    }
  });
});
