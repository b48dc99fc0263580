import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { CeremonyTerms } from './ceremony.plan.ts';
import { type CeremonyRow, ceremoniesByIds } from './ceremony.queries.ts';

export async function insertCeremony(
  act: Act,
  id: string,
  { partnerId, officeId }: { readonly partnerId: string; readonly officeId: string },
  terms: CeremonyTerms,
): Promise<void> {
  const { heldOn, place, officeSignatory, officeNumbers, groupNumbers } = terms;
  await act.sql.query({
    name: 'ceremony_insert',
    text: `insert into ceremony (id, partner_id, office_id, held_on, place, office_signatory, office_pattern, office_first, group_pattern, group_first,
                                 planned_by, planned_by_name, created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
    values: [
      ...[id, partnerId, officeId, heldOn, place, officeSignatory, officeNumbers.pattern, officeNumbers.first],
      ...[groupNumbers?.pattern ?? null, groupNumbers?.first ?? null, act.viewer.userId, act.viewer.name, act.at],
    ],
  });
}

export async function insertLines(
  act: Act,
  { id, partnerId }: { readonly id: string; readonly partnerId: string },
  lines: readonly { readonly groupId: string; readonly mouId: string }[],
): Promise<void> {
  await act.sql.query({
    name: 'ceremony_lines_insert',
    text: `insert into ceremony_line (ceremony_id, partner_id, group_id, mou_id, place)
           select $1, $2, w.group_id, w.mou_id, w.n from unnest($3::uuid[], $4::uuid[]) with ordinality w (group_id, mou_id, n)`,
    values: [id, partnerId, lines.map(({ groupId }) => groupId), lines.map(({ mouId }) => mouId)],
  });
}

export async function removeLine(act: Act, id: string, groupId: string): Promise<boolean> {
  const rows = await act.sql.query({
    name: 'ceremony_line_remove',
    text: 'delete from ceremony_line where ceremony_id = $1 and group_id = $2 returning id',
    values: [id, groupId],
  });
  return rows.length > 0;
}

/** A ceremony that nobody else changes until the act ends. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
export async function lockedCeremony(act: Act, id: string, version: number): Promise<CeremonyRow> {
  const [locked] = await act.sql.query<{ version: number }>({
    name: 'ceremony_lock',
    text: 'select c.version from ceremony c where c.id = $1 for update',
    values: [id],
  });
  const [row] = locked ? await ceremoniesByIds(act.sql, [id]) : [];
  if (!row) throw new DomainError('NOT_FOUND');
  if (row.version !== version) throw new DomainError('VERSION_CONFLICT');
  return row;
}

export async function updateTerms(act: Act, id: string, terms: CeremonyTerms): Promise<void> {
  const { heldOn, place, officeSignatory, officeNumbers, groupNumbers } = terms;
  await act.sql.query({
    name: 'ceremony_terms',
    text: `update ceremony set held_on = $2, place = $3, office_signatory = $4, office_pattern = $5, office_first = $6, group_pattern = $7, group_first = $8
            where id = $1`,
    values: [
      ...[id, heldOn, place, officeSignatory, officeNumbers.pattern, officeNumbers.first],
      ...[groupNumbers?.pattern ?? null, groupNumbers?.first ?? null],
    ],
  });
}

export async function markSigned(act: Act, id: string, signedOn: string): Promise<void> {
  await act.sql.query({
    name: 'ceremony_signed',
    text: 'update ceremony set signed_on = $2, held_on = $2, signed_by_name = $3 where id = $1',
    values: [id, signedOn, act.viewer.name],
  });
}

/** Whoever looked at it before has to look again. */
export async function touchCeremony(act: Act, id: string): Promise<void> {
  await act.sql.query({
    name: 'ceremony_touch',
    text: 'update ceremony set version = version + 1, updated_at = $2 where id = $1',
    values: [id, act.at],
  });
}

/** What stands on each paper: the numbers in the books of office and group, and who signs. */
export interface PaperWrite {
  readonly mouId: string;
  readonly groupId: string;
  readonly officeNumber: string;
  readonly groupNumber: string;
  readonly signatory: string | null;
}

export async function writePapers(
  act: Act,
  officeId: string,
  officeSignatory: string,
  papers: readonly PaperWrite[],
): Promise<void> {
  await act.sql.query({
    name: 'ceremony_papers',
    text: `update mou_party p set number = case when p.office_id is not null then w.office_number else w.group_number end,
                                  signatory = case when p.office_id is not null then $2 else w.signatory end
             from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[]) w (mou_id, group_id, office_number, group_number, signatory)
            where p.mou_id = w.mou_id and (p.office_id = $1 or p.group_id = w.group_id)`,
    values: [
      ...[officeId, officeSignatory, papers.map(({ mouId }) => mouId), papers.map(({ groupId }) => groupId)],
      ...[papers.map(({ officeNumber }) => officeNumber), papers.map(({ groupNumber }) => groupNumber)],
      papers.map(({ signatory }) => signatory),
    ],
  });
}

/** Nobody else gives numbers of this office until the act ends. */
export async function numbersOneAtATime(act: Act, officeId: string): Promise<void> {
  await act.sql.query({
    name: 'ceremony_numbers_lock',
    text: `select pg_advisory_xact_lock(hashtextextended('numbers of office ' || $1::text, 0))`,
    values: [officeId],
  });
}
