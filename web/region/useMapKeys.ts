import { type KeyboardEvent, useState } from 'react';
import { type Cell, cellBehindKey, inReadingOrder } from './tile-grid.ts';

interface Coded extends Cell {
  readonly code: string;
}

/**
 * Regions of a map as one stop of the tab key: arrow keys move among them. Each says its code in `data-tile`, and all stand
 * in one `data-map`.
 */
export function useMapKeys<C extends Coded>(cells: readonly C[]) {
  const [current, setCurrent] = useState<string | null>(null);
  const read = [...cells].sort(inReadingOrder);
  const at = read.find(({ code }) => code === current) ?? read[0];

  function onKeyDown(event: KeyboardEvent<Element>) {
    const next = at && cellBehindKey(read, at, event.key);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setCurrent(next.code);
    event.currentTarget
      .closest('[data-map]')
      ?.querySelector<HTMLElement | SVGElement>(`[data-tile="${next.code}"]`)
      ?.focus();
  }
  return { read, at, setCurrent, onKeyDown };
}
