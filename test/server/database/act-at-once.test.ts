import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import { act } from '../../../server/database/act.ts';
import { actAtOnce } from '../../../server/database/act-at-once.ts';
import { createOrm } from '../../../server/database/orm.ts';
import { resultTypes } from '../../../server/database/pools.ts';
import { ViewerMemory } from '../../../server/database/viewer-memory.ts';
import { askAsViewer, viewerOpen } from '../../../server/database/viewer-query.ts';
import { ViewerSession } from '../../../server/database/viewer-session.ts';
import { withViewer } from '../../../server/database/viewer-transaction.ts';
import { type Actor, as } from '../../support/actors.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { attempt, doAct, memberInput, newKey } from '../member/member-acts.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const people = async (partner: Keyed) =>
  (await portal.sql.one<{ n: number }>('select count(*)::integer as n from member where partner_id = $1', [partner.id]))
    .n;
const register = (partner: Keyed, overrides: object = {}) => ({
  ...{ partnerId: partner.id, input: memberInput(overrides), key: newKey() },
});

/** A coordinator whom the server remembers from a moment ago, because somebody has just been registered. */
async function remembered(): Promise<{ partner: Keyed; user: User; actor: Actor }> {
  const partner = await portal.make.partner();
  const user = await portal.make.user('COORDINATOR', { partners: [partner] });
  const actor = await as(portal, user);
  expect((await doAct(actor, 'memberRegister', register(partner))).codes).toEqual([]);
  return { partner, user, actor };
}

describe('Whoever has changed since a moment ago', () => {
  it('and has lost the partner writes nothing there', async () => {
    const { partner, user, actor } = await remembered();
    const other = await portal.make.partner();
    await portal.sql.all('update user_scope set partner_id = $2 where user_id = $1', [user.id, other.id]);
    expect((await attempt(actor, 'memberRegister', register(partner))).code).toBe('NOT_FOUND');
    expect(await people(partner)).toBe(1);
  });

  it('and has been given another partner works there at the first try', async () => {
    const { partner, user, actor } = await remembered();
    const other = await portal.make.partner();
    await portal.sql.all('update user_scope set partner_id = $2 where user_id = $1', [user.id, other.id]);
    expect((await doAct(actor, 'memberRegister', register(other))).codes).toEqual([]);
    expect([await people(partner), await people(other)]).toEqual([1, 1]);
  });

  it('and is now held to a region writes nothing outside of it', async () => {
    const { partner, user, actor } = await remembered();
    await portal.sql.all('delete from user_scope where user_id = $1', [user.id]);
    await portal.sql.all(`update app_user set role = 'OPERATOR', scope_kind = 'REGION' where id = $1`, [user.id]);
    await portal.sql.insert('user_scope', {
      ...{ user_id: user.id, kind: 'REGION', partner_id: partner.id, region_id: await portal.make.regionId('15.02') },
    });
    const outside = await doAct(actor, 'memberRegister', register(partner));
    expect(outside.userErrors).toMatchObject([{ field: 'villageCode' }]);
    expect(await people(partner)).toBe(1);
    expect((await doAct(actor, 'memberRegister', register(partner, { villageCode: '15.02.01.2001' }))).codes).toEqual(
      [],
    );
  });

  it.each([
    ['only reads', 'FORBIDDEN', `update app_user set role = 'AUDITOR', scope_kind = 'COUNTRY' where id = $1`],
    ['is closed', 'UNAUTHENTICATED', `update app_user set disabled_at = '2026-03-02' where id = $1`],
    ['is signed out', 'UNAUTHENTICATED', `update session set ended_at = '2026-03-02' where user_id = $1`],
  ])('and now %s is refused', async (_, code, change) => {
    const { partner, user, actor } = await remembered();
    if (code === 'FORBIDDEN') await portal.sql.all('delete from user_scope where user_id = $1', [user.id]);
    await portal.sql.all(change, [user.id]);
    expect((await attempt(actor, 'memberRegister', register(partner))).code).toBe(code);
    expect(await people(partner)).toBe(1);
  });
});

describe('An act at once', () => {
  it('is written down anew for who the viewer is now, and only that is kept', async () => {
    const { partner, user } = await remembered();
    const other = await portal.make.partner();
    const { tokenHash } = await portal.make.session(user);
    const door = { tokenHash, at: portal.clock.now(), requestId: 'once' };
    const memory = new ViewerMemory();
    const session = () => new ViewerSession(portal.pools.read, door, memory, () => undefined);
    await session().confirm();
    await portal.sql.all('update user_scope set partner_id = $2 where user_id = $1', [user.id, other.id]);
    const orm = createOrm(portal.database.appUrl);
    const writtenFor: Viewer[] = [];
    try {
      await actAtOnce(portal.pools.act, orm, session(), door, 'member:register', ({ viewer, at }) => {
        writtenFor.push(viewer);
        const text =
          'insert into idempotency (user_id, operation, key, request_hash, created_at) values ($1, $2, $3, $4, $5)';
        return [{ text, values: [viewer.userId, 'once', viewer.partnerIds[0], Buffer.alloc(1), at] }];
      });
    } finally {
      await orm.close();
    }
    expect(writtenFor.map(({ partnerIds }) => partnerIds)).toEqual([[partner.id], [other.id]]);
    const kept = await portal.sql.all(`select key from idempotency where operation = 'once'`);
    expect(kept).toEqual([{ key: other.id }]);
  });

  it('sent a hundred times with one key is done once and answered alike', async () => {
    const { partner, actor } = await remembered();
    const variables = register(partner);
    const answers = await Promise.all(Array.from({ length: 100 }, () => doAct(actor, 'memberRegister', variables)));
    expect(new Set(answers.map(({ member }) => member.id)).size).toBe(1);
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    expect(await people(partner)).toBe(2);
  });

  it('keeps nothing when its last statement fails', async () => {
    const { user } = await remembered();
    const { tokenHash } = await portal.make.session(user);
    const door = { tokenHash, at: portal.clock.now(), requestId: 'half' };
    const file = `insert into idempotency (user_id, operation, key, request_hash, created_at) values ($1, 'half', 'halfhalf', '', now())`;
    const statements = [{ text: file, values: [user.id] }, { text: 'select 1 / 0' }];
    const asked = askAsViewer(portal.pools.act, viewerOpen(door, 'half', null), statements, resultTypes);
    await expect(asked).rejects.toMatchObject({ code: '22012' });
    expect(await portal.sql.all(`select key from idempotency where operation = 'half'`)).toEqual([]);
  });
});

describe('What the database has rolled back', () => {
  const broken = 'insert into job (kind) values (null)';
  const door = async () => {
    const user = await portal.make.user('AGENCY', null);
    const { tokenHash } = await portal.make.session(user);
    return { tokenHash, at: portal.clock.now(), requestId: 'back' };
  };

  it('is no success of an act, even when the act has overlooked the error', async () => {
    const orm = createOrm(portal.database.appUrl);
    try {
      const acted = act(portal.pools.act, orm, await door(), 'viewer:edit', async ({ sql }) => {
        await sql.query({ text: broken }).catch(() => undefined);
        return 'done';
      });
      await expect(acted).rejects.toThrow('rolled back');
    } finally {
      await orm.close();
    }
  });

  it('nor of work in a viewer’s name', async () => {
    const worked = withViewer(portal.pools.app, await door(), async (sql) => {
      await sql.query({ text: broken }).catch(() => undefined);
      return 'done';
    });
    await expect(worked).rejects.toThrow('rolled back');
  });
});

describe('A plan that a migration has outdated', () => {
  it('fails one question at most; the connection goes and the next one plans anew', async () => {
    const pool = new pg.Pool({ connectionString: portal.database.appUrl, max: 1 });
    // the database may be dropped while a connection is still saying goodbye
    pool.on('connect', (client) => client.on('error', () => undefined));
    pool.on('error', () => undefined);
    try {
      const user = await portal.make.user('AGENCY', null);
      const { tokenHash } = await portal.make.session(user);
      const open = viewerOpen({ tokenHash, at: portal.clock.now(), requestId: 'plan' }, null, null);
      const ask = async () => {
        const { results } = await askAsViewer(
          pool,
          open,
          [{ name: 'regions', text: 'select * from region_register' }],
          resultTypes,
        );
        return Object.keys(results[0]?.[0] ?? {});
      };
      const before = await ask();
      expect(await ask()).toEqual(before);
      await portal.sql.all('alter table region_register add column note text');
      await expect(ask()).rejects.toMatchObject({ code: '0A000' });
      expect(pool.totalCount).toBe(0);
      expect(await ask()).toEqual([...before, 'note']);
    } finally {
      await pool.end();
    }
  });
});
