import { useState } from 'react';

const step = 10;
const most = 100;

/** A history is read from the top: a few entries first, more on request. */
export function useGrowingHistory() {
  const [first, setFirst] = useState(step);
  return { first, showMore: () => setFirst((shown) => Math.min(shown + 3 * step, most)) };
}
