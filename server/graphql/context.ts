import type { ActContext } from '../access/act-context.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Locale } from '../kernel/message.ts';
import type { RegionRow } from '../region/region.queries.ts';
import type { Loaders } from './loaders.ts';

/** What one request carries through every resolver. */
export interface Context extends ActContext {
  readonly requestId: string;
  /** The viewer's language once known, the browser's before. */
  readonly locale: Locale;
  /** Runs in the viewer's read-only transaction, opened by the first question and closed with the answer. */
  readonly read: Sql;
  /** @throws DomainError UNAUTHENTICATED */
  viewer(): Promise<Viewer>;
  viewerOrNull(): Promise<Viewer | null>;
  readonly loaders: Loaders;
  /** Where acts file long work, inside their own transaction. */
  readonly jobs: Pick<JobQueue, 'send'>;
  /** A region from this server's memory, else from the register. */
  region(id: number): RegionRow | Promise<RegionRow | null>;
}
