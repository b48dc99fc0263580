import { startTransition, useEffect, useMemo, useState } from 'react';

/** No row of a table is lower; on a phone it has two lines. */
const leastRowHeight = () => (matchMedia('(max-width: 639px)').matches ? 52 : 32);

let isOpening = true;

/**
 * The rows that fill the screen first and all of them right after, so that the first paint of a page that is opened does
 * not wait for those below it. Once something was drawn tables come whole: going back has to find its place.
 */
export function useFirstRows<Row>(rows: readonly Row[]): readonly Row[] {
  const [isWhole, setWhole] = useState(!isOpening);
  useEffect(() => {
    isOpening = false;
    startTransition(() => setWhole(true));
  }, []);
  return useMemo(() => (isWhole ? rows : rows.slice(0, Math.ceil(innerHeight / leastRowHeight()))), [isWhole, rows]);
}
