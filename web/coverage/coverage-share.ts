import type { CoverageTotalFactsFragment } from './Coverage.generated.ts';

/** Below a quarter of the workforce something is wrong and not only slow. */
const FAR_BEHIND = 0.25;

type Figures = Pick<CoverageTotalFactsFragment, 'target' | 'units' | 'unitsWithList' | 'registered'>;

/** What an agreement is measured by: villages that have sent their list, or people against a workforce. */
export type Measure = 'villages' | 'workforce' | 'people';

export function measureOf({ units, target }: Figures): Measure {
  return units > 0 ? 'villages' : target !== null ? 'workforce' : 'people';
}

export const unitsWithoutList = ({ units, unitsWithList }: Figures) => units - unitsWithList;

export const isFarBehind = ({ target, registered }: Pick<Figures, 'target' | 'registered'>) =>
  target !== null && target > 0 && registered / target < FAR_BEHIND;
