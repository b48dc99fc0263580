import type pg from 'pg';

export interface DemoVillage {
  readonly id: number;
  /** `PP.KK.CC.VVVV` */
  readonly code: string;
  readonly kind: 'desa' | 'kelurahan';
  /** Made by a split of 2022: programmes of former years do not know it. A new number for an old village makes no new one. */
  readonly young: boolean;
}

/** Every village and ward of today's register, by code. */
export async function standingVillages(client: pg.Client): Promise<DemoVillage[]> {
  const { rows } = await client.query<DemoVillage>(
    `select v.id, v.code, v.kind,
            not exists (select from region f where f.level = 4 and f.current_id = v.id and f.valid_from is null) as young
       from region v where v.level = 4 and v.valid_to is null order by v.code`,
  );
  return rows;
}

/** Those below any of these codes of provinces, regencies or districts. */
export function inside(villages: readonly DemoVillage[], ...codes: string[]): DemoVillage[] {
  return villages.filter(({ code }) => codes.some((above) => code.startsWith(`${above}.`)));
}

/** So many of them, evenly over the whole list. */
export function some<T>(units: readonly T[], wanted: number): T[] {
  const step = Math.max(1, units.length / wanted);
  const chosen: T[] = [];
  for (let at = step / 2; at < units.length && chosen.length < wanted; at += step)
    chosen.push(units[Math.floor(at)] as T);
  return chosen;
}

/** The same every time, and unlike that of its neighbours. */
export function seedOf({ code }: { readonly code: string }): number {
  return Number(code.replaceAll('.', ''));
}

/** Shares out a whole number by weight, to the last one: largest remainders first. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] as number) + 1;
  return shares;
}
