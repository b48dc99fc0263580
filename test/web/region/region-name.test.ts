import { describe, expect, it } from 'vitest';
import { fullRegionName, regionName } from '../../../web/region/region-name.ts';

describe('The name of a region', () => {
  it.each([
    ['Kabupaten Kerinci', 'KABUPATEN', 'Kab. Kerinci'],
    ['Kota Jambi', 'KOTA', 'Kota Jambi'],
    ['Jambi', 'PROVINSI', 'Provinsi Jambi'],
    ['Air Mumu', 'DESA', 'Desa Air Mumu'],
  ])('%s is said with its kind, once', (name, kind, said) => {
    expect(regionName({ name, kind })).toBe(said);
  });

  it('stands before everything it lies in', () => {
    const village = { name: 'Air Mumu', kind: 'DESA', path: 'Kec. Gunung Raya, Kab. Kerinci, Jambi' };
    expect(fullRegionName(village)).toBe('Desa Air Mumu, Kec. Gunung Raya, Kab. Kerinci, Jambi');
  });
});
