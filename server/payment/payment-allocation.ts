export interface Due {
  readonly month: string;
  readonly name: string;
  readonly amount: bigint;
}

/**
 * Which of these months some money pays: the oldest month first, within a month by the member's name, whole months only.
 * The first that the money does not reach ends it, so that nobody is passed over for somebody cheaper.
 */
export function allocate<D extends Due>(dues: readonly D[], money: bigint): { paid: D[]; rest: bigint } {
  const inOrder = [...dues].sort((a, b) => compare(a.month, b.month) || compare(a.name, b.name));
  const paid: D[] = [];
  let rest = money;
  for (const due of inOrder) {
    if (due.amount > rest) break;
    paid.push(due);
    rest -= due.amount;
  }
  return { paid, rest };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
