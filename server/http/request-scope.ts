import type { Pools } from '../database/pools.ts';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Action } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Act, act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { type Door, ReadSession, withViewer } from '../database/viewer-transaction.ts';
import type { Context } from '../graphql/context.ts';
import { createLoaders, type Loaders } from '../graphql/loaders.ts';
import type { Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/message.ts';
import type { NikVault } from '../kernel/nik-cipher.ts';
import type { PoolClient } from 'pg';

/** What all requests of one server share. */
export interface Portal {
  readonly pools: Pools;
  readonly orm: MikroORM;
  readonly vault: NikVault;
  readonly clock: Clock;
}

/** What a request brings along: who it says it is and in which language it reads. */
export interface Caller {
  readonly requestId: string;
  readonly tokenHash: Buffer | null;
  readonly locale: Locale;
}

/** One request's context: the viewer, a read session, acts, loaders. Closed when the answer is out. */
export class RequestScope implements Context {
  readonly requestId: string;
  readonly clock: Clock;
  readonly vault: NikVault;
  readonly read: Sql;
  locale: Locale;
  readonly #portal: Portal;
  readonly #door: Door | null;
  readonly #session: ReadSession | null;
  #loaders: Loaders | null = null;
  #viewer: Promise<Viewer | null> | null = null;

  constructor(portal: Portal, caller: Caller) {
    this.#portal = portal;
    this.requestId = caller.requestId;
    this.clock = portal.clock;
    this.vault = portal.vault;
    this.locale = caller.locale;
    this.#door = caller.tokenHash && {
      tokenHash: caller.tokenHash,
      at: portal.clock.now(),
      requestId: caller.requestId,
    };
    this.#session = this.#door && new ReadSession(portal.pools.request, this.#door, () => this.#touch());
    this.read = { query: (statement) => this.#reading().query(statement) };
  }

  get loaders(): Loaders {
    this.#loaders ??= createLoaders(this.read, () => this.viewer());
    return this.#loaders;
  }

  async viewer(): Promise<Viewer> {
    const viewer = await this.viewerOrNull();
    if (!viewer) throw new DomainError('UNAUTHENTICATED');
    return viewer;
  }

  viewerOrNull(): Promise<Viewer | null> {
    this.#viewer ??= this.#findViewer();
    return this.#viewer;
  }

  async act<T>(action: Action, run: (act: Act) => Promise<T>): Promise<T> {
    if (!this.#door) throw new DomainError('UNAUTHENTICATED');
    // the snapshot of what was read before would not show what is written now
    await this.close();
    return act(this.#portal.pools.request, this.#portal.orm, this.#door, action, (now) => {
      this.locale = now.viewer.locale;
      this.#viewer = Promise.resolve(now.viewer);
      return run(now);
    });
  }

  /** One writing transaction of plain SQL on a connection of its own, for uploads that COPY. */
  write<T>(run: (sql: Sql, viewer: Viewer, client: PoolClient) => Promise<T>): Promise<T> {
    if (!this.#door) throw new DomainError('UNAUTHENTICATED');
    return withViewer(this.#portal.pools.app, this.#door, run);
  }

  async close(): Promise<void> {
    await this.#session?.close();
  }

  async #findViewer(): Promise<Viewer | null> {
    const viewer = this.#session ? await this.#session.viewer() : null;
    if (viewer) this.locale = viewer.locale;
    return viewer;
  }

  #reading(): ReadSession {
    if (!this.#session) throw new DomainError('UNAUTHENTICATED');
    return this.#session;
  }

  /** Moves the idle clock at most once a minute, beside the read-only transaction and not waited for. */
  #touch(): void {
    const { tokenHash, at } = this.#door as Door;
    this.#portal.pools.app.query('select session_touch($1, $2)', [tokenHash, at]).catch(() => undefined);
  }
}
