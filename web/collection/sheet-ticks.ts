import { useState } from 'react';

const keyOf = (groupId: string, month: string) => `setoran ${groupId} ${month}`;

function read(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Who has handed in the cash of a month, as ids in this browser: a leader collects for days before there is a payment to
 * report. No name and no sum is kept, and what is reported leaves it.
 */
export function useSheetTicks(groupId: string, month: string) {
  const key = keyOf(groupId, month);
  const [state, setState] = useState({ key, ids: read(key) });
  const ids = state.key === key ? state.ids : read(key);
  function write(next: readonly string[]) {
    try {
      if (next.length > 0) localStorage.setItem(key, JSON.stringify(next));
      else localStorage.removeItem(key);
    } catch {
      // a browser that keeps nothing still lets the sheet be used
    }
    setState({ key, ids: [...next] });
  }
  return { ids, write };
}
