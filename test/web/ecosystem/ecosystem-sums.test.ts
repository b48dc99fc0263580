import { expect, it } from 'vitest';
import { type EcosystemLine, sharesBy, sumOf } from '../../../web/ecosystem/ecosystem-sums.ts';
import { ecosystemWords, sectorInAddress, wordOfEcosystem } from '../../../web/group/ecosystem-words.ts';
import { readGroupFilter } from '../../../web/group/group-filter.ts';
import { readMemberFilter } from '../../../web/member/member-filter.ts';

const line = (ecosystem: EcosystemLine['ecosystem'], sector: string | null, registered: number): EcosystemLine => ({
  ...{ ecosystem, sector: sector === null ? null : { code: sector, label: sector }, registered },
  ...{ groups: 1, estimatedWorkers: 10, candidate: 2, protected: 1 },
});
const lines = [
  line('VILLAGE', 'TANI', 5),
  line('MARKET', 'DAGANG', 3),
  line('MARKET', 'JASA', 4),
  line(null, null, 90),
];

it('Lines add up by one kind, most registered first and what nobody recorded last', () => {
  const shares = sharesBy(lines, ({ ecosystem }) => ecosystem ?? null);
  expect(shares.map(({ code, registered, groups }) => [code, registered, groups])).toEqual([
    ['MARKET', 7, 2],
    ['VILLAGE', 5, 1],
    [null, 90, 1],
  ]);
  expect(sumOf(lines)).toEqual({ groups: 4, estimatedWorkers: 40, candidate: 8, registered: 102, protected: 4 });
  expect(sumOf([]).groups).toBe(0);
});

it('The lists behind a row are found by words of the address, and unknown words mean nothing', () => {
  for (const [word, code] of Object.entries(ecosystemWords)) expect(wordOfEcosystem(code)).toBe(word);
  const search = new URLSearchParams('ekosistem=pasar&sektor=tani');
  expect(sectorInAddress(search)).toBe('TANI');
  expect(readGroupFilter(search)).toEqual({ ecosystem: 'MARKET', sector: 'TANI' });
  expect(readMemberFilter(search, null)).toEqual({ ecosystem: 'MARKET', groupSector: 'TANI' });
  expect(readGroupFilter(new URLSearchParams('ekosistem=constructor'))).toEqual({});
});
