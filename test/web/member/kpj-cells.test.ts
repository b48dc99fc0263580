import { describe, expect, it } from 'vitest';
import { pastedDown, written } from '../../../web/member/kpj-cells.ts';

const ids = ['a', 'b', 'c'];

describe('Numbers beside the names of candidates', () => {
  it('fill the boxes downwards when a column is pasted, and stop at the last name', () => {
    expect(pastedDown({ a: '1' }, ids, 'b', '2\r\n3\r\n4\r\n')).toEqual({ a: '1', b: '2', c: '3' });
    expect(pastedDown({}, ids, 'a', '1\tSiti\n\n3\tBudi')).toEqual({ a: '1', b: '', c: '3' });
  });

  it('are left to the browser when it is only one', () => {
    expect(pastedDown({}, ids, 'a', '20000000201')).toBeNull();
    expect(pastedDown({}, ids, 'a', '20000000201\n')).toBeNull();
  });

  it('are sent of those who have one, in the order of the list', () => {
    const rows = ids.map((id) => ({ id }));
    expect(written(rows, { c: ' 3 ', a: '1', b: ' ' }).map(({ row, kpj }) => [row.id, kpj])).toEqual([
      ['a', '1'],
      ['c', '3'],
    ]);
  });
});
