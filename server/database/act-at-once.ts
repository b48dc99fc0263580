import type { EntityName } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { type Action, assertCan } from '../access/actions.ts';
import { expectedOf, type Viewer } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type Computed, entityInsert } from './entity-insert.ts';
import { resultTypes } from './pools.ts';
import type { Statement } from './sql.ts';
import { askAsViewer, type Door, viewerOpen } from './viewer-query.ts';
import type { ViewerSession } from './viewer-session.ts';

/** What an act is written down with. */
export interface AtOnce {
  /** Assumed from a moment ago; the statements run for nobody else. */
  readonly viewer: Viewer;
  readonly at: Date;
  /** A new entity as an insert; see entityInsert(). */
  insert(entity: object, computed?: Readonly<Record<string, Computed>>): Required<Pick<Statement, 'text' | 'values'>>;
}

const VIEWER_CHANGED = 'PV001';
const TRIES = 3;

/**
 * An act whose statements are all known before any is run: one message to the database, one transaction, done or not
 * done. For what people do all day; everything that has to look before it writes is an ordinary act.
 * @returns the rows of each statement
 * @throws DomainError as act() does; what the database refuses comes as its own error
 */
export async function actAtOnce(
  pool: pg.Pool,
  orm: MikroORM,
  session: ViewerSession,
  door: Door,
  action: Action,
  write: (now: AtOnce) => readonly Statement[],
): Promise<object[][]> {
  for (let left = TRIES; ; left--) {
    const viewer = await session.viewer();
    if (!viewer) throw new DomainError('UNAUTHENTICATED');
    assertCan(viewer, action);
    const insert: AtOnce['insert'] = (entity, computed) =>
      entityInsert(orm.getMetadata().get(entity.constructor as EntityName<object>), entity, computed);
    const statements = write({ viewer, at: door.at, insert });
    try {
      const open = viewerOpen(door, door.requestId, expectedOf(viewer));
      const answer = await askAsViewer(pool, open, statements, resultTypes);
      session.heard(answer.viewer);
      return answer.results;
    } catch (error) {
      if ((error as { code?: string }).code !== VIEWER_CHANGED || left === 1) throw error;
      session.restart();
    }
  }
}
