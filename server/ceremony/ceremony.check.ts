import type { Sql } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { cleanName } from '../kernel/person-name.ts';
import {
  type BoundRow,
  boundGroups,
  type CandidateRow,
  candidates,
  type UnsignedRow,
  unsignedOfGroups,
} from './candidate.queries.ts';
import { type CeremonyWrite, mustBeGroups, numbersOfPapers } from './ceremony.plan.ts';
import { type CeremonyRow, type LineRow, takenNumbers } from './ceremony.queries.ts';

/** One group of a plan: what would stand on its paper, and why it cannot sign, if it cannot. */
export interface PlannedLine {
  readonly groupId: string;
  readonly group: CandidateRow | null;
  /** The agreement that is ready and would be signed; null where one is drafted. */
  readonly adopted: UnsignedRow | null;
  readonly officeNumber: string;
  readonly groupNumber: string;
  readonly signatory: string | null;
  readonly problem: DomainError | null;
}

/**
 * Looks at every group of a plan, in a fixed number of statements; the first thing that stands in a group's way is told.
 * @throws DomainError CEREMONY_* by field for what is wrong with the whole
 */
export async function checkPlan(sql: Sql, partnerId: string, write: CeremonyWrite): Promise<PlannedLine[]> {
  const { groups, officeId, draft } = write;
  mustBeGroups(groups);
  const numbers = numbersOfPapers(write.terms, groups.length);
  const ids = groups.map(({ groupId }) => groupId);
  const found = new Map((await candidates(sql, partnerId, ids)).map((row) => [row.id, row]));
  const unsigned = await unsignedOfGroups(sql, partnerId, ids, officeId);
  const bound = new Map((await boundGroups(sql, partnerId, ids, draft)).map((row) => [row.groupId, row]));
  const taken = await takenNumbers(
    sql,
    officeId,
    numbers.map(({ office }) => office),
    unsigned.map(({ mouId }) => mouId),
  );
  return groups.map(({ groupId, signatory: typed }, index) => {
    const group = found.get(groupId) ?? null;
    const own = unsigned.filter((row) => row.groupId === groupId);
    const number = numbers[index] ?? { office: '', group: '' };
    const signatory = cleanName(typed ?? '') || own[0]?.signatory || group?.contactName || null;
    const facts = { group, own, bound: bound.get(groupId), officeId, signatory };
    const problem = problemOf(facts) ?? numberProblem(group?.name ?? '', number.office, taken);
    return {
      ...{ groupId, group, adopted: own.find(({ state }) => state === 'READY') ?? null, signatory },
      ...{ officeNumber: number.office, groupNumber: number.group },
      problem: problem && new DomainError(problem.code, problem.params, `groups.${index}`),
    };
  });
}

interface PlanFacts {
  readonly group: CandidateRow | null;
  readonly own: readonly UnsignedRow[];
  readonly bound: BoundRow | undefined;
  readonly officeId: string;
  readonly signatory: string | null;
}

function problemOf({ group, own, bound, officeId, signatory }: PlanFacts): DomainError | null {
  if (!group) return new DomainError('CEREMONY_GROUP_UNKNOWN');
  const named = { group: group.name };
  if (group.isClosed) return new DomainError('CEREMONY_GROUP_CLOSED', named);
  if (group.officeId !== null && group.officeId !== officeId)
    return new DomainError('CEREMONY_GROUP_OFFICE', { ...named, office: group.officeName ?? '–' });
  const [ready, ...more] = own;
  // what is ready may renew what binds the group: the signature looks at that
  if (bound && ready?.state !== 'READY') {
    const { title, number, until } = bound;
    return new DomainError('CEREMONY_GROUP_BOUND', { ...named, title, number: number ?? '–', until: until ?? '…' });
  }
  const unreviewed = own.find(({ state }) => state !== 'READY');
  if (unreviewed) return new DomainError('CEREMONY_GROUP_UNREVIEWED', { ...named, title: unreviewed.title });
  if (more.length > 0) return new DomainError('CEREMONY_GROUP_SEVERAL', named);
  if (ready?.ceremonyOn)
    return new DomainError('CEREMONY_GROUP_ELSEWHERE', { ...named, title: ready.title, date: ready.ceremonyOn });
  if (ready && !ready.ofOffice) return new DomainError('CEREMONY_MOU_OFFICE', { ...named, title: ready.title });
  if (ready && ready.parties > 2) return new DomainError('CEREMONY_MOU_PARTIES', { ...named, title: ready.title });
  if (!signatory) return new DomainError('CEREMONY_SIGNATORY_MISSING', named);
  return null;
}

function numberProblem(group: string, number: string, taken: ReadonlySet<string>): DomainError | null {
  return taken.has(number.toUpperCase()) ? new DomainError('CEREMONY_NUMBER_TAKEN', { group, number }) : null;
}

/** What stands in the way of signing now, line by line. */
export async function checkLines(
  sql: Sql,
  ceremony: Pick<CeremonyRow, 'officeId' | 'signedOn'>,
  lines: readonly LineRow[],
): Promise<(DomainError | null)[]> {
  if (ceremony.signedOn !== null) return lines.map(() => null);
  const numbers = lines.flatMap(({ officeNumber }) => officeNumber ?? []);
  const mine = lines.map(({ mouId }) => mouId);
  const taken = numbers.length === 0 ? new Set<string>() : await takenNumbers(sql, ceremony.officeId, numbers, mine);
  return lines.map((line, index) => {
    const problem = stateProblem(line) ?? numberProblem(line.groupName, line.officeNumber ?? '', taken);
    return problem && new DomainError(problem.code, problem.params, `lines.${index}`);
  });
}

function stateProblem({ state, groupName: group, isGroupClosed }: LineRow): DomainError | null {
  if (isGroupClosed) return new DomainError('CEREMONY_LINE_CLOSED', { group });
  switch (state) {
    case 'READY':
      return null;
    case 'DRAFT':
      return new DomainError('CEREMONY_LINE_DRAFT', { group });
    case 'IN_REVIEW':
      return new DomainError('CEREMONY_LINE_IN_REVIEW', { group });
    default:
      return new DomainError('CEREMONY_LINE_SIGNED', { group });
  }
}
