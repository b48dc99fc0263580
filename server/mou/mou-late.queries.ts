import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { LateActKind } from './mou.codes.ts';

export interface LateActRow {
  id: string;
  kind: LateActKind;
  subjectId: string;
  /** null for what the portal did by itself. */
  madeByName: string | null;
  madeAt: Date;
}

const NEWEST: Keyset<LateActRow> = {
  by: [
    ['l.made_at', 'timestamptz'],
    ['l.id', 'uuid'],
  ],
  direction: 'desc',
  key: (row) => [row.madeAt.toISOString(), row.id],
};

/** What was done under an agreement after its last day, the newest first. */
export function lateActsPage(sql: Sql, mouId: string, first: number, after: string | null): Promise<Page<LateActRow>> {
  return listPage(sql, {
    columns: `l.id, l.kind, l.subject_id as "subjectId", l.made_by_name as "madeByName", l.made_at as "madeAt"`,
    from: 'mou_late_act l',
    where: ['l.mou_id = $1::uuid'],
    values: [mouId],
    ...{ keyset: NEWEST, first, after },
  });
}
