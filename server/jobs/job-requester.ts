import { type Viewer, type ViewerRow, viewerOf } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';

/**
 * Opens the requester's view once more before a job commits. What the work did rests on the view it began with, so one
 * that was taken away or narrowed meanwhile undoes it.
 * @throws DomainError UNAUTHENTICATED when the user is gone, FORBIDDEN when the view is another
 */
export async function viewerIsTheSame(sql: Sql, jobId: string, at: Date, began: Viewer): Promise<void> {
  const [row] = await sql.query<ViewerRow>({ text: 'select * from viewer_open_job($1, $2)', values: [jobId, at] });
  if (!row) throw new DomainError('UNAUTHENTICATED');
  const now = viewerOf(row);
  const reach = ({ role, scopeKind, officeId, partnerIds, regionId, groupIds }: Viewer) =>
    JSON.stringify([role, scopeKind, officeId, [...partnerIds].sort(), regionId, [...groupIds].sort()]);
  if (reach(now) !== reach(began)) throw new DomainError('FORBIDDEN');
}
