import type { Act } from '../database/act.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Segment } from '../member/member.check.ts';
import { type TargetRow, targetById } from './target.queries.ts';

export interface TargetAim {
  readonly officeId: string;
  readonly mouId: string | null;
  readonly year: number;
  readonly segment: Segment;
}

export interface TargetWrite extends TargetAim {
  readonly people: number;
  readonly rupiah: bigint | null;
  readonly rule: string;
  readonly source: string;
}

export async function readBack(act: Pick<Act, 'sql'>, id: string): Promise<TargetRow> {
  const row = await targetById(act.sql, id);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/**
 * A target that nobody else changes until the act ends.
 * @throws DomainError NOT_FOUND, FORBIDDEN where the viewer reads it and may not write it, VERSION_CONFLICT
 */
export async function lockedTarget(act: Act, id: string, version: number): Promise<TargetRow> {
  const found = await act.sql.query({ text: 'select 1 from target where id = $1 for update', values: [id] });
  const row = await readBack(act, id);
  if (found.length === 0) throw new DomainError('FORBIDDEN');
  if (row.version !== version) throw new DomainError('VERSION_CONFLICT');
  return row;
}

/** The target of an office, agreement, year and segment; null where there is none yet. */
export async function targetOf(act: Act, { officeId, mouId, year, segment }: TargetAim): Promise<string | null> {
  const [row] = await act.sql.query<{ id: string }>({
    text: `select x.id from target x where x.year = $3 and x.segment = $4
              and case when $2::uuid is null then x.office_id = $1 and x.mou_id is null else x.mou_id = $2::uuid end`,
    values: [officeId, mouId, year, segment],
  });
  return row?.id ?? null;
}

const askedValues = (act: Act, { people, rupiah, rule, source }: TargetWrite): unknown[] => [
  ...[people, rupiah === null ? null : String(rupiah), rule, source],
  ...[act.viewer.userId, act.viewer.name, act.at],
];

/** @throws DomainError TARGET_EXISTS */
export async function insertTarget(act: Act, id: string, write: TargetWrite): Promise<void> {
  try {
    await act.sql.query({
      text: `insert into target (id, office_id, mou_id, year, segment, asked_people, asked_rupiah, asked_rule, asked_source, asked_by, asked_by_name,
               asked_at, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7::bigint, $8, $9, $10, $11, $12, $12, $12)`,
      values: [id, write.officeId, write.mouId, write.year, write.segment, ...askedValues(act, write)],
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('TARGET_EXISTS');
    throw error;
  }
}

export async function askForTarget(act: Act, id: string, write: TargetWrite): Promise<void> {
  await act.sql.query({
    text: `update target set asked_people = $2, asked_rupiah = $3::bigint, asked_rule = $4, asked_source = $5, asked_by = $6, asked_by_name = $7,
             asked_at = $8, returned_by_name = null, return_reason = null, version = version + 1, updated_at = $8 where id = $1`,
    values: [id, ...askedValues(act, write)],
  });
}

const APPROVE = `update target set people = asked_people, rupiah = asked_rupiah, rule_code = asked_rule, source = asked_source, set_by = asked_by,
  set_by_name = asked_by_name, approved_by = $1, approved_by_name = $2, approved_at = $3, asked_people = null, asked_rupiah = null, asked_rule = null,
  asked_source = null, asked_by = null, asked_by_name = null, asked_at = null, version = version + 1, updated_at = $3`;

export async function approveTarget(act: Act, id: string): Promise<void> {
  await act.sql.query({
    text: `${APPROVE} where id = $4 and asked_by is not null`,
    values: [act.viewer.userId, act.viewer.name, act.at, id],
  });
}

/** Approves the proposals of a year that others have made for offices. @returns how many */
export async function approveAllTargets(act: Act, year: number): Promise<number> {
  const rows = await act.sql.query({
    text: `${APPROVE} where year = $4 and mou_id is null and asked_by is not null and asked_by <> $1 returning 1`,
    values: [act.viewer.userId, act.viewer.name, act.at, year],
  });
  return rows.length;
}

export async function returnTarget(act: Act, id: string, reason: string): Promise<void> {
  await act.sql.query({
    text: `update target set asked_people = null, asked_rupiah = null, asked_rule = null, asked_source = null, asked_by = null, asked_by_name = null,
             asked_at = null, returned_by_name = $2, return_reason = $3, version = version + 1, updated_at = $4 where id = $1`,
    values: [id, act.viewer.name, reason, act.at],
  });
}

/** Proposes for a year what offices aimed at in the one before, where they have nothing yet. @returns how many */
export async function copyTargets(act: Act, year: number, source: string): Promise<number> {
  const rows = await act.sql.query({
    text: `insert into target (office_id, year, segment, asked_people, asked_rupiah, asked_rule, asked_source, asked_by, asked_by_name, asked_at, created_at, updated_at)
           select x.office_id, $1::smallint, x.segment, x.people, x.rupiah, x.rule_code, $2, $3, $4, $5, $5, $5
             from target x join counting_rule r on r.code = x.rule_code
            where x.year = $1::smallint - 1 and x.mou_id is null and x.approved_by is not null and $1::smallint between r.from_year and coalesce(r.until_year, $1::smallint)
           on conflict do nothing returning 1`,
    values: [year, source, act.viewer.userId, act.viewer.name, act.at],
  });
  return rows.length;
}
