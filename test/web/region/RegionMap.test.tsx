import { fireEvent, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { type MapTile, RegionMap } from '../../../web/region/RegionMap.tsx';
import { renderInPortal } from '../support.tsx';

const tile = (code: string, column: number, row: number, share: number | null): MapTile => ({
  ...{ code, label: code, column, row, share, value: '5%', to: `/wilayah?kode=${code}` },
  ...{ step: share === null ? null : share < 0.25 ? 0 : 4, sentence: `Provinsi ${code}: 5 dari 100` },
});
const show = () =>
  renderInPortal(
    <MemoryRouter>
      <RegionMap label="Peta" tiles={[tile('12', 0, 1, 1), tile('11', 0, 0, 0.05), tile('14', 1, 1, null)]} />
    </MemoryRouter>,
  );
const link = (code: string) => screen.getByRole('link', { name: new RegExp(`Provinsi ${code}`) });

it('The map is one stop of the tab key, and arrows move on it', () => {
  show();
  const stops = () => screen.getAllByRole('link').filter(({ tabIndex }) => tabIndex === 0);
  expect(stops()).toEqual([link('11')]);
  link('11').focus();
  fireEvent.keyDown(link('11'), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(link('12'));
  expect(stops()).toEqual([link('12')]);
  fireEvent.keyDown(link('12'), { key: 'ArrowRight' });
  expect(document.activeElement).toBe(link('14'));
});

it('A square says its region with numerator and denominator, and leads where the table does', () => {
  show();
  expect(screen.getByRole('link', { name: 'Provinsi 11: 5 dari 100' })).toBe(link('11'));
  expect(link('11').getAttribute('href')).toBe('/wilayah?kode=11');
  expect(screen.getByRole('grid', { name: 'Peta' })).toBeDefined();
});

it('Colour is never alone: what lags has a mark, and the legend has words', () => {
  show();
  expect(link('11').querySelector('svg')).not.toBeNull();
  expect(link('12').querySelector('svg')).toBeNull();
  expect(screen.getByRole('list', { name: 'Arti warna pada peta' }).textContent).toContain('belum ada target');
});
