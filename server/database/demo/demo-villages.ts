import type pg from 'pg';

export interface DemoVillage {
  readonly id: number;
  /** `PP.KK.CC.VVVV` */
  readonly code: string;
  readonly kind: 'desa' | 'kelurahan';
}

/** Every village and ward of today's register, by code. */
export async function standingVillages(client: pg.Client): Promise<DemoVillage[]> {
  const { rows } = await client.query<DemoVillage>(
    'select id, code, kind from region where level = 4 and valid_to is null order by code',
  );
  return rows;
}
