import { describe, expect, it } from 'vitest';
import {
  codeKey,
  districtKey,
  dottedCode,
  dottedPrefix,
  regencyKey,
  regencyKeys,
  villageKey,
} from '../../../server/region/region-key.ts';

describe('A key of a written place', () => {
  it.each([
    ['Tanjungpauh Mudik', 'TANJUNGPAUHMUDIK'],
    ['Ds. Tj. Pauh-Mudik', 'TANJUNGPAUHMUDIK'],
    ['DESA TANJUNG PAUH MUDIK', 'TANJUNGPAUHMUDIK'],
    ['Kel. Sei Bengkal', 'SUNGAIBENGKAL'],
    ['Soka’an', 'SOKAAN'],
    ['Desa', 'DESA'],
    ['Desa Baru', 'BARU'],
    ['', ''],
    ['-', ''],
  ])('of the village "%s" is "%s"', (written, key) => {
    expect(villageKey(written)).toBe(key);
  });

  it('leaves the title of a district out and keeps the title of a regency, however it is written', () => {
    expect(districtKey('Kec. Air Hangat Timur')).toBe(districtKey('AIR HANGAT TIMUR'));
    expect(regencyKey('Kab. Kerinci')).toBe(regencyKey('KABUPATEN KERINCI'));
    expect(regencyKey('Kodya Jambi')).toBe(regencyKey('Kota Jambi'));
    expect(regencyKey('Kota Bogor')).not.toBe(regencyKey('Kab. Bogor'));
    expect(regencyKeys('Kota Administrasi Jakarta Selatan')).toEqual(['KOTAJAKARTASELATAN', 'JAKARTASELATAN']);
    expect(regencyKeys('Kabupaten Kotabaru')).toContain(regencyKey('Kota Baru'));
  });
});

describe('A written code', () => {
  it('gets its dots', () => {
    expect(dottedCode('1501112009')).toBe('15.01.11.2009');
    expect(dottedCode('15-01-11 2009')).toBe('15.01.11.2009');
    expect(dottedCode('15')).toBe('15');
    expect(dottedPrefix('15011')).toBe('15.01.1');
  });

  it('that cannot be one stays as it came', () => {
    for (const written of ['150', 'Jambi 15', '15011120091', '']) expect(dottedCode(written)).toBe(written);
  });

  it('is compared by its digits', () => {
    expect(codeKey('15.01.11.2009')).toBe('1501112009');
    expect(codeKey('tidak ada')).toBe('');
  });
});
