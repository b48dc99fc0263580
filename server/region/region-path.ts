import type { RegionRow } from './region.queries.ts';

type Above = Pick<RegionRow, 'provinceName' | 'regencyName' | 'districtName'>;

/** Where a region lies, from near to far and without its own name: `Kec. Air Hangat Timur, Kab. Kerinci, Jambi`. */
export function regionPath({ districtName, regencyName, provinceName }: Above): string {
  const district = districtName === null ? null : `Kec. ${districtName}`;
  const regency = regencyName === null ? null : regencyName.replace(/^Kabupaten /, 'Kab. ');
  return [district, regency, provinceName].filter((name) => name !== null).join(', ');
}
