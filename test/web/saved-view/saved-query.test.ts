import { expect, it } from 'vitest';
import { isBareAddress, keptQuery, wholeAddress } from '../../../web/saved-view/saved-query.ts';

const search = (text: string) => new URLSearchParams(text);

it('An address is kept by what it filters, in whatever order that was chosen', () => {
  expect(keptQuery(search('status=calon&siap=belum'))).toBe('siap=belum&status=calon');
  expect(keptQuery(search('siap=belum&status=calon&kategori='))).toBe('siap=belum&status=calon');
});

it('The whole list has an address of its own where another view opens first', () => {
  expect(wholeAddress('/peserta', false)).toBe('/peserta');
  const address = wholeAddress('/peserta', true);
  const query = search(address.split('?')[1] ?? '');
  expect(isBareAddress(query)).toBe(false);
  expect(keptQuery(query)).toBe('');
});
