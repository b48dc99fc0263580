import type { ReactNode } from 'react';

/** A line of a list that tells a count; there is none where nothing was counted. */
export function CountLine({ count, children }: { count: number; children: ReactNode }) {
  return count > 0 && <li>{children}</li>;
}
