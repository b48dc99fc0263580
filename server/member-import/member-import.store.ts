import type { FitSpan } from '../budget/reserve-fit.ts';
import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { monthStart } from '../kernel/month.ts';
import type { ImportState } from './member-import.codes.ts';

/** Months for which a list's people are reserved. */
export interface ImportEnrolment extends FitSpan {
  /** Only people who were no members before. */
  readonly newOnly: boolean;
}

export interface ImportFacts {
  state: ImportState;
  job_id: string | null;
  committable: number;
  committedAt: Date | null;
}

// as committable() of the queries
const COMMITTABLE =
  'new_rows + changed_rows + case when group_id is null and mou_id is null then 0 else unchanged_rows end';

const FACTS = `select state, job_id, ${COMMITTABLE} as committable, committed_at as "committedAt" from member_import where id = $1`;

export async function lockImport(act: Act, id: string): Promise<ImportFacts> {
  const [row] = await act.sql.query<ImportFacts>({
    text: `${FACTS} for update`,
    values: [id],
  });
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

export async function setImportState(act: Act, id: string, state: ImportState): Promise<void> {
  await act.sql.query({
    text: 'update member_import set state = $2, version = version + 1, updated_at = $3 where id = $1',
    values: [id, state, act.at],
  });
}

/** As it stands, without a lock: a job holds one for as long as it works. @throws DomainError NOT_FOUND */
export async function openImport(act: Act, id: string): Promise<ImportFacts> {
  const [row] = await act.sql.query<ImportFacts>({ text: FACTS, values: [id] });
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** @returns false where it was not ready any more */
export async function giveUpImport(act: Act, id: string): Promise<boolean> {
  const given = await act.sql.query({
    text: `update member_import set state = 'CANCELLED', version = version + 1, updated_at = $2 where id = $1 and state = 'READY' returning id`,
    values: [id, act.at],
  });
  return given.length > 0;
}

/** Notes for which months its people are to be reserved; null for none. */
export async function noteEnrolment(act: Act, id: string, enrolment: ImportEnrolment | null): Promise<void> {
  await act.sql.query({
    text: 'update member_import set enrol_from = $2::date, enrol_months = $3, enrol_new_only = $4 where id = $1',
    values: [
      id,
      ...(enrolment ? [monthStart(enrolment.first), enrolment.months, enrolment.newOnly] : [null, null, null]),
    ],
  });
}

/** What becomes of a list whose job ended without a result: nothing was written. */
export async function afterLostJob(
  sql: Sql,
  id: string,
  { during, after, at }: { during: ImportState; after: ImportState; at: Date },
): Promise<void> {
  await sql.query({
    text: `update member_import set state = $2, version = version + 1, updated_at = $3 where id = $1 and state = $4`,
    values: [id, after, at, during],
  });
}
