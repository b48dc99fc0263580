import type { Viewer } from '../access/viewer.ts';
import type { Sql, Statement } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';

/** The group and the agreement of its partner that a person comes in with. */
export interface Belonging {
  readonly groupId: string | null;
  readonly mouId: string | null;
}

/** Refuses a group or an agreement that is another partner's, closed or over; notBelonging() says what it meant. */
export function mayBelong(partnerId: string, { groupId, mouId }: Belonging): Statement {
  return {
    name: 'member_may_belong',
    text: 'select member_may_belong($1, $2, $3)',
    values: [partnerId, groupId, mouId],
  };
}

/** @throws DomainError as notBelonging() says */
export async function mustBelong(sql: Sql, partnerId: string, to: Belonging): Promise<void> {
  if (to.groupId === null && to.mouId === null) return;
  try {
    await sql.query(mayBelong(partnerId, to));
  } catch (error) {
    throw notBelonging(error) ?? error;
  }
}

/** Who is given groups works in these only, and says in which. @throws DomainError MEMBER_GROUP_REQUIRED */
export function mustNameGroup(viewer: Viewer, { groupId }: Belonging): void {
  if (viewer.scopeKind === 'GROUP' && groupId === null) throw new DomainError('MEMBER_GROUP_REQUIRED', {}, 'groupId');
}

const refusals: Readonly<Record<string, () => DomainError>> = {
  member_group_own: () => new DomainError('MEMBER_GROUP_UNKNOWN', {}, 'groupId'),
  member_group_open: () => new DomainError('MEMBER_GROUP_CLOSED', {}, 'groupId'),
  member_mou_own: () => new DomainError('MEMBER_MOU_UNKNOWN', {}, 'mouId'),
  member_mou_open: () => new DomainError('MEMBER_MOU_ENDED', {}, 'mouId'),
};

/** What the database refused, as the form's own error; null for anything else. */
export function notBelonging(error: unknown): DomainError | null {
  return refusals[(error as { constraint?: string }).constraint ?? '']?.() ?? null;
}
