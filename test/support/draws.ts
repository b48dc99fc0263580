/** A deterministic coin, so that a failure comes back. */
export function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
