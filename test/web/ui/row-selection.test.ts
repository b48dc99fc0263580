import { describe, expect, it } from 'vitest';
import {
  isEmptySelection,
  isSelected,
  nothingSelected,
  pageState,
  type RowSelection,
  selectedMost,
  togglePage,
  toggleRow,
} from '../../../web/ui/row-selection.ts';

const page = ['a', 'b', 'c'];
const some = (...ids: string[]): RowSelection => ({ kind: 'some', ids: new Set(ids) });

describe('A row', () => {
  it('is chosen, and not any more', () => {
    const on = toggleRow(nothingSelected, 'a', page);
    expect(on).toEqual(some('a'));
    expect(isEmptySelection(toggleRow(on, 'a', page))).toBe(true);
  });

  it('taken out of all leaves the rest of the page in sight', () => {
    expect(toggleRow({ kind: 'all' }, 'b', page)).toEqual(some('a', 'c'));
  });

  it('is one of a thousand at most', () => {
    const full = some(...Array.from({ length: selectedMost }, (_, i) => `x${i}`));
    expect(toggleRow(full, 'a', page)).toEqual(full);
    expect(togglePage(full, page)).toEqual(full);
  });
});

describe('The page', () => {
  it('is chosen whole beside what is chosen elsewhere, and given up alone', () => {
    const both = togglePage(some('z', 'a'), page);
    expect(both).toEqual(some('z', 'a', 'b', 'c'));
    expect(togglePage(both, page)).toEqual(some('z'));
  });

  it('says whether none, some or all of its rows are chosen', () => {
    expect(pageState(nothingSelected, page)).toBe('none');
    expect(pageState(some('b', 'z'), page)).toBe('some');
    expect(pageState(some('a', 'b', 'c'), page)).toBe('all');
    expect(pageState({ kind: 'all' }, page)).toBe('all');
    expect(pageState({ kind: 'all' }, [])).toBe('none');
  });

  it('of a list that is chosen whole gives all of it up', () => {
    expect(togglePage({ kind: 'all' }, page)).toEqual(nothingSelected);
  });
});

it('All holds rows that nobody has seen yet', () => {
  expect(isSelected({ kind: 'all' }, 'somewhere')).toBe(true);
  expect(isEmptySelection({ kind: 'all' })).toBe(false);
});
