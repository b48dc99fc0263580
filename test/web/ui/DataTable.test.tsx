import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { DataTable } from '../../../web/ui/DataTable.tsx';
import { nothingSelected, type RowSelection } from '../../../web/ui/row-selection.ts';
import { renderInPortal } from '../support.tsx';

const rows = [
  { id: 'a', name: 'Siti', isPaid: false },
  { id: 'b', name: 'Budi', isPaid: true },
  { id: 'c', name: 'Rahma', isPaid: false },
];

function List({ shown = rows }: { shown?: typeof rows }) {
  const [selection, onChange] = useState<RowSelection>(nothingSelected);
  return (
    <>
      <DataTable<(typeof rows)[number]>
        caption="Iuran"
        rows={shown}
        rowKey={({ id }) => id}
        columns={[{ id: 'name', header: 'Nama', isRowHeader: true, cell: ({ name }) => name }]}
        choice={{
          ...{ selection, onChange, pageLabel: 'Pilih semua', label: ({ name }) => `Pilih ${name}` },
          canChoose: ({ isPaid }) => !isPaid,
        }}
      />
      <output>{selection.kind === 'some' ? [...selection.ids].join(' ') : 'semua'}</output>
    </>
  );
}

it('offers no box where there is nothing to do, and the whole page is the rows that have one', async () => {
  renderInPortal(<List />);
  expect(screen.queryByLabelText('Pilih Budi')).toBeNull();
  await userEvent.click(screen.getByLabelText('Pilih semua'));
  expect(screen.getByRole('status').textContent).toBe('a c');
  expect(screen.getByLabelText('Pilih semua')).toHaveProperty('checked', true);
  await userEvent.click(screen.getByLabelText('Pilih Siti'));
  expect(screen.getByRole('status').textContent).toBe('c');
});

it('has no column of boxes where no row has one', () => {
  renderInPortal(<List shown={rows.filter(({ isPaid }) => isPaid)} />);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getAllByRole('columnheader')).toHaveLength(1);
});
