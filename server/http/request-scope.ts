import type { MikroORM } from '@mikro-orm/postgresql';
import type { Action } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Act, act } from '../database/act.ts';
import { type AtOnce, actAtOnce } from '../database/act-at-once.ts';
import type { Pools } from '../database/pools.ts';
import type { Sql, Statement } from '../database/sql.ts';
import type { ViewerMemory } from '../database/viewer-memory.ts';
import type { Door } from '../database/viewer-query.ts';
import { ViewerSession } from '../database/viewer-session.ts';
import type { Context } from '../graphql/context.ts';
import { createLoaders, type Loaders } from '../graphql/loaders.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { businessDate, type Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/message.ts';
import type { NikVault } from '../kernel/nik-cipher.ts';
import { currentRegion, type RegionRow } from '../region/region.queries.ts';
import type { RegionCache } from '../region/region-cache.ts';

/** What all requests of one server share. */
export interface Portal {
  readonly pools: Pools;
  readonly orm: MikroORM;
  readonly vault: NikVault;
  /** What typed sign-in names and one-time codes are kept under. */
  readonly signInKey: Buffer;
  readonly clock: Clock;
  readonly regions: RegionCache;
  readonly viewers: ViewerMemory;
  readonly jobs: Pick<JobQueue, 'send'>;
}

/** What a request brings along: who it says it is and in which language it reads. */
export interface Caller {
  readonly requestId: string;
  readonly tokenHash: Buffer | null;
  readonly locale: Locale;
}

/** What changes while a request runs. One object, because Apollo hands every operation a shallow copy of its context. */
interface Running {
  locale: Locale;
  loaders: Loaders | null;
  viewer: Promise<Viewer | null> | null;
  /** An act has opened its viewer itself. */
  acted: boolean;
}

/** One request's context: the viewer, questions, acts, loaders. */
export class RequestScope implements Context {
  readonly requestId: string;
  readonly clock: Clock;
  readonly vault: NikVault;
  readonly hashKey: Buffer;
  readonly read: Sql;
  readonly jobs: Pick<JobQueue, 'send'>;
  private readonly portal: Portal;
  private readonly door: Door | null;
  private readonly session: ViewerSession | null;
  private readonly running: Running;

  /** @param prepared whether whoever answers calls settle(); only then may statements be built on an assumed viewer */
  constructor(portal: Portal, caller: Caller, prepared = false) {
    this.portal = portal;
    this.requestId = caller.requestId;
    this.clock = portal.clock;
    this.vault = portal.vault;
    this.hashKey = portal.signInKey;
    this.jobs = portal.jobs;
    this.door = caller.tokenHash && {
      tokenHash: caller.tokenHash,
      at: portal.clock.now(),
      requestId: caller.requestId,
    };
    const memory = prepared ? portal.viewers : null;
    this.session = this.door && new ViewerSession(portal.pools.read, this.door, memory, () => this.touch());
    this.running = { locale: caller.locale, loaders: null, viewer: null, acted: false };
    this.read = { query: (statement) => this.reading().query(statement) };
  }

  get locale(): Locale {
    return this.running.locale;
  }

  get loaders(): Loaders {
    this.running.loaders ??= createLoaders(this.read, () => this.viewer(), this.portal.regions);
    return this.running.loaders;
  }

  region(id: number): RegionRow | Promise<RegionRow | null> {
    return this.portal.regions.get(id) ?? this.loaders.region.load(id);
  }

  async viewer(): Promise<Viewer> {
    const viewer = await this.viewerOrNull();
    if (!viewer) throw new DomainError('UNAUTHENTICATED');
    return viewer;
  }

  viewerOrNull(): Promise<Viewer | null> {
    this.running.viewer ??= this.findViewer();
    return this.running.viewer;
  }

  async act<T>(action: Action, run: (act: Act) => Promise<T>): Promise<T> {
    if (!this.door) throw new DomainError('UNAUTHENTICATED');
    this.running.loaders = null;
    return act(this.portal.pools.act, this.portal.orm, this.door, action, (now) => {
      this.running.locale = now.viewer.locale;
      this.running.viewer = Promise.resolve(now.viewer);
      this.running.acted = true;
      return run(now);
    });
  }

  async actAtOnce(action: Action, write: (now: AtOnce) => readonly Statement[]): Promise<object[][]> {
    if (!this.door || !this.session) throw new DomainError('UNAUTHENTICATED');
    this.running.loaders = null;
    const { pools, orm } = this.portal;
    // what is refused is told in the viewer's language
    await this.viewer();
    const results = await actAtOnce(pools.act, orm, this.session, this.door, action, write);
    this.running.viewer = null;
    await this.viewerOrNull();
    this.running.acted = true;
    return results;
  }

  async currentRegion(code: string): Promise<RegionRow | null> {
    const { regions, clock } = this.portal;
    const day = businessDate(clock);
    const known = regions.byCode(code, day);
    if (known !== undefined) return known;
    const found = await currentRegion(this.read, code, day);
    regions.putCode(code, day, found);
    return found;
  }

  /**
   * Before an answer leaves: true when it was made for who the viewer really is. False: start over, everything read so
   * far is forgotten. A request that asked nothing of the database asks now.
   */
  async settle(): Promise<boolean> {
    if (!this.session || this.running.acted) return true;
    await this.session.confirm();
    if (!this.session.refuted) return true;
    this.session.restart();
    this.running.loaders = null;
    this.running.viewer = null;
    return false;
  }

  private async findViewer(): Promise<Viewer | null> {
    const viewer = this.session ? await this.session.viewer() : null;
    if (viewer) this.running.locale = viewer.locale;
    return viewer;
  }

  private reading(): ViewerSession {
    if (!this.session) throw new DomainError('UNAUTHENTICATED');
    return this.session;
  }

  /** Moves the idle clock at most once a minute, beside the read-only transaction and not waited for. */
  private touch(): void {
    const { tokenHash, at } = this.door as Door;
    this.portal.pools.app.query('select session_touch($1, $2)', [tokenHash, at]).catch(() => undefined);
  }
}
