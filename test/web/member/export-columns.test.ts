import { expect, it } from 'vitest';
import { memberSelection } from '../../../web/member-bulk/bulk-selection.ts';
import { exportColumns } from '../../../web/member-export/export-columns.ts';

it('A file has the columns in sight, in their order, and leaves out what it cannot show', () => {
  expect(exportColumns(['name', 'status', 'nik', 'whatever'])).toEqual(['NAME', 'STATUS', 'NIK']);
});

it('What is chosen goes to the server by its ids, all of a list by its filter', () => {
  const filter = { status: 'CANDIDATE' as const };
  expect(memberSelection({ kind: 'some', ids: new Set(['a', 'b']) }, filter)).toEqual({ ids: ['a', 'b'] });
  expect(memberSelection({ kind: 'all' }, filter)).toEqual({ filter });
});
