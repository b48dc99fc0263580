import { fireEvent, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { MapTile } from '../../../web/region/RegionMap.tsx';
import { OutlineMap } from '../../../web/region-map/OutlineMap.tsx';
import { renderInPortal } from '../support.tsx';

afterEach(() => vi.unstubAllGlobals());

const tile = (code: string): MapTile => ({
  ...{ code, label: code, column: 0, row: 0, share: 0.5, step: 2, value: '50%' },
  ...{ sentence: `Kab. ${code}: 1 dari 2`, to: `/wilayah?kode=${code}` },
});
const shapes = { a: [[100, 0, 101, 0, 101, -1, 100, 0]], b: [[101, 0, 102, 0, 102, -1, 101, 0]] };
const show = (answer: () => Promise<Response>) => {
  vi.stubGlobal('fetch', vi.fn(answer));
  return renderInPortal(
    <MemoryRouter>
      <OutlineMap mapId="m" label="Peta" tiles={[tile('a'), tile('b'), tile('c')]} squares={<p>petak</p>} />
    </MemoryRouter>,
  );
};

it('Outlines have the names, the ways and the keys of the squares, and what has no outline is named', async () => {
  show(async () => new Response(JSON.stringify(shapes)));
  expect(screen.getByText('petak')).toBeDefined();
  const first = await screen.findByRole('link', { name: 'Kab. a: 1 dari 2' });
  expect(first.getAttribute('href')).toBe('/wilayah?kode=a');
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Kab. b: 1 dari 2');
  expect(screen.getByText(/Tidak ada di peta ini/).textContent).toContain('Kab. c: 1 dari 2');
});

it('Outlines that do not come leave the squares, and it is said', async () => {
  show(async () => new Response('', { status: 404 }));
  expect(await screen.findByText(/tidak dapat dimuat/)).toBeDefined();
  expect(screen.getByText('petak')).toBeDefined();
});
