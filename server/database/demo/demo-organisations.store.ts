import type pg from 'pg';
import { nameKey } from '../../kernel/person-name.ts';
import { demoOffices } from './demo-offices.ts';
import { type DemoPartner, type DemoPartnerKey, demoPartners } from './demo-partners.ts';

/** Offices with the regencies they serve, known from that moment on. */
export async function storeOffices(client: pg.Client, at: Date): Promise<void> {
  for (const [index, { code, name, kind, parent, regencies }] of demoOffices.entries()) {
    const { rows } = await client.query<{ id: string }>(
      `insert into office (code, name, kind, parent_id, address, phone, created_at, updated_at)
       values ($1, $2, $3, (select id from office where code = $4), $6, $7, $5, $5) returning id`,
      [code, name, kind, parent, at, `Jalan Contoh No. ${index + 1}`, `0210000${String(index + 1).padStart(4, '0')}`],
    );
    await client.query(
      `insert into office_regency (regency_id, office_id)
       select id, $1 from region where level = 2 and valid_to is null and code = any ($2)`,
      [rows[0]?.id, regencies],
    );
  }
}

/** @returns the partners' ids */
export async function storePartners(client: pg.Client, at: Date): Promise<Record<DemoPartnerKey, string>> {
  const ids: [string, string][] = [];
  for (const [key, partner] of Object.entries(demoPartners)) ids.push([key, await storePartner(client, partner, at)]);
  return Object.fromEntries(ids) as Record<DemoPartnerKey, string>;
}

async function storePartner(client: pg.Client, partner: DemoPartner, at: Date): Promise<string> {
  const { kind, names, office, region, ecosystem, contacts } = partner;
  const name = names.at(-1)?.name ?? '';
  const { rows } = await client.query<{ id: string }>(
    `insert into partner (kind, name, name_key, office_id, region_id, ecosystem, created_at, updated_at)
     values ($1, $2, $3, (select id from office where code = $4),
             (select id from region where code = $5 and valid_to is null), $7, $6, $6) returning id`,
    [kind, name, nameKey(name), office, region, at, ecosystem ?? null],
  );
  const id = (rows[0] as { id: string }).id;
  for (const [index, { name: borne, from }] of names.entries()) {
    await client.query('insert into partner_name (partner_id, name, valid_from, valid_to) values ($1, $2, $3, $4)', [
      id,
      borne,
      from,
      names[index + 1]?.from ?? null,
    ]);
  }
  for (const [place, { name: person, position, phone, email }] of contacts.entries()) {
    await client.query(
      'insert into partner_contact (partner_id, place, name, position, phone, email) values ($1, $2, $3, $4, $5, $6)',
      [id, place, person, position, phone, email],
    );
  }
  return id;
}
