import type { CoverageOrder, CoverageUnitFilter } from '../apollo/schema.generated.ts';

/** The words of the address for the codes of the server. */
const orders = { nama: 'NAME', target: 'TARGET', terdaftar: 'REGISTERED' } as const satisfies Record<
  string,
  CoverageOrder
>;
export const unitViews = {
  'tanpa-daftar': 'NO_LIST',
  'segera-berakhir': 'COVER_ENDING',
  'sudah-berakhir': 'COVER_ENDED',
  semua: 'ALL',
} as const satisfies Record<string, CoverageUnitFilter>;
export type UnitView = keyof typeof unitViews;

/** Stands in the address for a look at the whole country, where the partner has a region of its own. */
const everywhere = 'semua';

export interface CoverageAddress {
  mouId: string | null;
  /** null: where the partner is at home. */
  regionCode: string | null;
  wholeCountry: boolean;
  orderBy: CoverageOrder;
  /** A list of villages instead of the regions below. */
  units: UnitView | null;
}

const word = <W extends object>(words: W, key: string | null) =>
  key !== null && Object.hasOwn(words, key) ? (key as keyof W) : null;

export function readCoverageAddress(search: URLSearchParams): CoverageAddress {
  const code = search.get('kode');
  const order = word(orders, search.get('urut'));
  return {
    mouId: search.get('mou'),
    regionCode: code === everywhere ? null : code,
    wholeCountry: code === everywhere,
    orderBy: order ? orders[order] : 'WORST',
    units: word(unitViews, search.get('desa')),
  };
}

/** Where a coverage is looked at; `null` for the region is the whole country. */
export function coverageTo(mouId: string, regionCode: string | null, units?: UnitView): string {
  const search = new URLSearchParams({ mou: mouId, kode: regionCode ?? everywhere });
  if (units) search.set('desa', units);
  return `/wilayah?${search}`;
}

const orderWord = Object.fromEntries(Object.entries(orders).map(([key, order]) => [order, key]));

/** The same look in another order; the worst first needs no word. */
export function withOrder(search: URLSearchParams, order: string): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('urut');
  const known = orderWord[order];
  if (known) next.set('urut', known);
  return next;
}

/** How the regions below are shown; both beside each other need no word. */
const shapes = { tabel: 'tabel', peta: 'peta', keduanya: 'keduanya' } as const;
type CoverageShape = keyof typeof shapes;

export const readCoverageShape = (search: URLSearchParams): CoverageShape =>
  word(shapes, search.get('tampil')) ?? 'keduanya';

export function withShape(search: URLSearchParams, shape: CoverageShape): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('tampil');
  if (shape !== 'keduanya') next.set('tampil', shape);
  return next;
}
