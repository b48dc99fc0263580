import { expect, it } from 'vitest';
import { packagedRegister } from '../../../server/region/register.ts';
import { provinceTiles } from '../../../web/region/province-tiles.ts';

it('The map of provinces has one square for every province that stands in the register, and none besides', () => {
  const standing = packagedRegister().units.filter(({ kind, validTo }) => kind === 'provinsi' && validTo === null);
  expect(provinceTiles.map(({ code }) => code).sort()).toEqual(standing.map(({ code }) => code).sort());
});
