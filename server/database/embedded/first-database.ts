import { escapeIdentifier, escapeLiteral } from 'pg';
import { withClient } from '../connect.ts';
import { collation, databaseName, ownerRole, type Passwords, superuser } from './cluster.ts';

function url(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

export function superuserUrl(port: number, passwords: Passwords): string {
  return url(superuser, passwords.superuser, port, 'postgres');
}

export function ownerUrl(port: number, passwords: Passwords): string {
  return url(ownerRole, passwords.owner, port, databaseName);
}

/** The owner and its database, made on first use. The owner is no superuser: it may make roles and its own tables. */
export async function ensureOwner(port: number, passwords: Passwords): Promise<void> {
  await withClient(superuserUrl(port, passwords), async (client) => {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as database`,
      [ownerRole, databaseName],
    );
    if (!rows[0]?.role) {
      await client.query(
        `create role ${ownerRole} login createrole nosuperuser nobypassrls password ${escapeLiteral(passwords.owner)}`,
      );
    }
    if (!rows[0]?.database) await client.query(createDatabase(databaseName));
  });
}

/** The statement for an empty database of the owner's with the one encoding and collation. */
export function createDatabase(name: string): string {
  const { encoding, provider, locale } = collation;
  return (
    `create database ${escapeIdentifier(name)} owner ${ownerRole} template template0 encoding '${encoding}'` +
    ` locale_provider ${provider} builtin_locale '${locale}' locale 'C'`
  );
}
