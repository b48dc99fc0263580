import type { Ecosystem } from '../apollo/schema.generated.ts';

/** The words that stand in the address for ecosystems. */
export const ecosystemWords = {
  desa: 'VILLAGE',
  pasar: 'MARKET',
  umkm: 'ECOMMERCE_UMKM',
  rentan: 'VULNERABLE_WORKERS',
} as const satisfies Record<string, Ecosystem>;

export const wordOfEcosystem = (ecosystem: Ecosystem): string =>
  Object.entries(ecosystemWords).find(([, code]) => code === ecosystem)?.[0] ?? '';

/** Sectors stand in the address as their own codes, in small letters. */
export const sectorInAddress = (search: URLSearchParams): string | null => search.get('sektor')?.toUpperCase() || null;
