import { useState } from 'react';

const key = 'portal.density';

export type Density = 'compact' | 'comfortable';

/** How high rows are in this browser: 32 px to see many, 44 px to read and touch with ease. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() =>
    localStorage.getItem(key) === 'comfortable' ? 'comfortable' : 'compact',
  );
  return [
    density,
    (next) => {
      setDensity(next);
      localStorage.setItem(key, next);
    },
  ];
}
