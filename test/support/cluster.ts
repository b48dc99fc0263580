import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { inject } from 'vitest';
import { withClient } from '../../server/database/connect.ts';
import { createDatabase } from '../../server/database/embedded/first-database.ts';
import { urlAs } from '../../server/database/roles.ts';
import { testRolePasswords } from './test-keys.ts';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly systemUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for a test file: migrated, with all regions, without anybody in it. */
export function cloneDatabase(): Promise<TestDatabase> {
  return makeDatabase(
    (name) => `create database ${escapeIdentifier(name)} template template_portal owner portal_owner`,
  );
}

/** A database without anything, for tests of migrations and restores. */
export function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase(createDatabase);
}

async function makeDatabase(statement: (name: string) => string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(inject('superuserUrl'), (client) => client.query(statement(name)));
  const owner = new URL(inject('ownerUrl'));
  owner.pathname = `/${name}`;
  return {
    ownerUrl: owner.href,
    appUrl: urlAs(owner.href, 'portal_app', testRolePasswords),
    systemUrl: urlAs(owner.href, 'portal_system', testRolePasswords),
    async drop() {
      await withClient(inject('superuserUrl'), (client) =>
        client.query(`drop database ${escapeIdentifier(name)} with (force)`),
      );
    },
  };
}
