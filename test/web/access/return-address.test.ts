import { expect, it } from 'vitest';
import { returnAddress } from '../../../web/access/return-address.ts';

it('goes back to the page that asked for signing in', () => {
  expect(returnAddress('?ke=%2Fpeserta%3Fstatus%3Dcalon')).toBe('/peserta?status=calon');
});

it('goes home when there is none', () => {
  expect(returnAddress('')).toBe('/beranda');
});

it('never leaves the portal, however the address is dressed up', () => {
  for (const evil of ['https://contoh.id', '//contoh.id', '/\\contoh.id', 'javascript:alert(1)', '/masuk?ke=/masuk']) {
    expect(returnAddress(`?ke=${encodeURIComponent(evil)}`)).toBe('/beranda');
  }
});
