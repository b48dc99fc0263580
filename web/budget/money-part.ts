import { formatPercent } from '../format/number.ts';

/** What part of a sum an amount is, 0 to 1; rupiah as digits. Beyond the whole it is the whole. */
export function partOf(amount: string, whole: string): number {
  if (BigInt(whole) <= 0n) return 0;
  const millionths = (BigInt(amount) * 1_000_000n) / BigInt(whole);
  return Math.min(1, Math.max(0, Number(millionths) / 1_000_000));
}

/** The same as whole percent, never 100% before it is whole. */
export const percentOf = (amount: string, whole: string): string => formatPercent(partOf(amount, whole), 1);

interface PlaceMoney {
  readonly units: number;
  readonly idleUnits: number;
  readonly allocated: string;
  readonly reserved: string;
  readonly spent: string;
  readonly received: string;
}

/** Regions together. Rupiah as digits; `left` is allocated and not reserved. */
export function sumOfPlaces(places: readonly PlaceMoney[]): PlaceMoney & { readonly left: string } {
  const people = (key: 'units' | 'idleUnits') => places.reduce((sum, place) => sum + place[key], 0);
  const money = (key: 'allocated' | 'reserved' | 'spent' | 'received') =>
    places.reduce((sum, place) => sum + BigInt(place[key]), 0n);
  const [allocated, reserved] = [money('allocated'), money('reserved')];
  return {
    ...{ units: people('units'), idleUnits: people('idleUnits'), left: String(allocated - reserved) },
    ...{ allocated: String(allocated), reserved: String(reserved) },
    ...{ spent: String(money('spent')), received: String(money('received')) },
  };
}
