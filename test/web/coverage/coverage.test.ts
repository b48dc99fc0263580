import { describe, expect, it } from 'vitest';
import { closedMonths } from '../../../web/coverage/closed-months.ts';
import {
  coverageTo,
  readCoverageAddress,
  readCoverageShape,
  withOrder,
  withShape,
} from '../../../web/coverage/coverage-address.ts';
import { isFarBehind, measureOf, unitsWithoutList } from '../../../web/coverage/coverage-share.ts';
import { sharesByPlace } from '../../../web/home/workforce-shares.ts';
import { regionName } from '../../../web/region/region-name.ts';

const read = (address: string) => readCoverageAddress(new URL(address, 'http://portal').searchParams);

describe('The address of a coverage', () => {
  it('leads where it was made for', () => {
    expect(read(coverageTo('m1', '15.01', 'tanpa-daftar'))).toEqual({
      ...{ mouId: 'm1', regionCode: '15.01', wholeCountry: false, orderBy: 'WORST', units: 'tanpa-daftar' },
    });
    expect(read(coverageTo('m1', null))).toMatchObject({ regionCode: null, wholeCountry: true, units: null });
  });

  it('without a place leaves the place to the server', () => {
    expect(read('/wilayah?mou=m1')).toMatchObject({ mouId: 'm1', regionCode: null, wholeCountry: false });
  });

  it('keeps everything but the order when the order changes, and the worst first needs no word', () => {
    const search = new URLSearchParams('mou=m1&kode=15');
    const byName = withOrder(search, 'NAME');
    expect(byName.toString()).toBe('mou=m1&kode=15&urut=nama');
    expect(read(`/wilayah?${byName}`).orderBy).toBe('NAME');
    expect(withOrder(byName, 'WORST').toString()).toBe('mou=m1&kode=15');
  });

  it('says table or map, and both need no word', () => {
    const search = new URLSearchParams('mou=m1&kode=15');
    expect(readCoverageShape(search)).toBe('keduanya');
    expect(withShape(search, 'peta').toString()).toBe('mou=m1&kode=15&tampil=peta');
    expect(readCoverageShape(withShape(search, 'peta'))).toBe('peta');
    expect(withShape(withShape(search, 'peta'), 'keduanya').toString()).toBe('mou=m1&kode=15');
    expect(readCoverageShape(new URLSearchParams('tampil=constructor'))).toBe('keduanya');
  });

  it('is not led astray by words that it does not know', () => {
    expect(read('/wilayah?mou=m1&urut=toString&desa=constructor')).toMatchObject({ orderBy: 'WORST', units: null });
  });
});

describe('The measure of an agreement', () => {
  const figures = { target: null, units: 0, unitsWithList: 0, registered: 0 };

  it('is villages where it names some, else a workforce, else people alone', () => {
    expect(measureOf({ ...figures, units: 3, target: 9 })).toBe('villages');
    expect(measureOf({ ...figures, target: 9 })).toBe('workforce');
    expect(measureOf(figures)).toBe('people');
  });

  it('is far behind below a quarter, and never without a target', () => {
    expect(isFarBehind({ ...figures, target: 100, registered: 24 })).toBe(true);
    expect(isFarBehind({ ...figures, target: 100, registered: 25 })).toBe(false);
    expect(isFarBehind(figures)).toBe(false);
    expect(unitsWithoutList({ ...figures, units: 1585, unitsWithList: 1535 })).toBe(50);
  });
});

describe('Months that are over', () => {
  it('come latest first and cross the year', () => {
    expect(closedMonths('2026-03-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
    expect(closedMonths('2026-01-31', 1)).toEqual(['2025-12']);
  });
});

describe('Several workforces side by side', () => {
  const row = (code: string, registered: number, target: number | null) => ({
    ...{ region: { id: code, code, name: code, kind: 'provinsi', level: 'PROVINCE', path: '' }, registered, target },
    ...{ units: 0, unitsWithList: 0, unitsCoverEnding: 0, unitsCoverEnded: 0, candidate: 0, ended: 0 },
    ...{ reportsOwed: null, reportsMissing: null },
  });

  it('stand by place, the one furthest behind under any agreement first', () => {
    const places = sharesByPlace([
      { rows: [row('11', 90, 100), row('12', 50, 100)] },
      { rows: [row('11', 10, 100), row('13', 5, null)] },
    ] as Parameters<typeof sharesByPlace>[0]);
    expect(places.map(({ region, isBehind }) => [region.code, isBehind])).toEqual([
      ['11', true],
      ['12', false],
      ['13', false],
    ]);
    expect(places[1]?.shares[1]).toBeNull();
    expect(places[2]?.shares[1]).toEqual({ registered: 5, target: null, isBehind: false });
  });
});

describe('The name of a region', () => {
  it('says its kind once', () => {
    expect(regionName({ name: 'Kabupaten Kerinci', kind: 'kabupaten' })).toBe('Kab. Kerinci');
    expect(regionName({ name: 'Kota Jambi', kind: 'kota' })).toBe('Kota Jambi');
    expect(regionName({ name: 'Air Mumu', kind: 'desa' })).toBe('Desa Air Mumu');
  });
});
