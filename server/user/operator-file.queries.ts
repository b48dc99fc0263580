import type { Sql } from '../database/sql.ts';

/** Numbers that open operators of a partner have already. */
export async function phonesTaken(sql: Sql, partnerId: string, phones: readonly string[]): Promise<Set<string>> {
  const rows = await sql.query<{ phone: string }>({
    name: 'user_phones_taken',
    text: `select u.phone from app_user u where u.phone = any ($2::text[]) and u.partner_ids @> array[$1]::uuid[]
      and u.disabled_at is null`,
    values: [partnerId, phones],
  });
  return new Set(rows.map(({ phone }) => phone));
}

export async function emailsTaken(sql: Sql, emails: readonly string[]): Promise<Set<string>> {
  const text = 'select * from user_emails_taken($1) as email';
  const rows = await sql.query<{ email: string }>({ name: 'user_emails_taken', text, values: [emails] });
  return new Set(rows.map(({ email }) => email));
}

/** For each wanted login itself or, where it is taken, the next one that is free; in the same order. */
export async function freeLogins(sql: Sql, wanted: readonly string[]): Promise<string[]> {
  const text = 'select user_free_logins($1) as logins';
  const [row] = await sql.query<{ logins: string[] }>({ name: 'user_free_logins', text, values: [wanted] });
  return row?.logins ?? [];
}

/** Where a partner's operators may work: the region the partner stands for, null for the whole country. */
export async function partnerRegion(sql: Sql, partnerId: string): Promise<{ regionId: number | null } | null> {
  const text = 'select region_id as "regionId" from partner where id = $1';
  const [row] = await sql.query<{ regionId: number | null }>({ name: 'partner_region', text, values: [partnerId] });
  return row ?? null;
}
