import type { Locale } from '../kernel/message.ts';

export const roles = ['AGENCY', 'OFFICE', 'COORDINATOR', 'OPERATOR', 'OBSERVER', 'AUDITOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];

/**
 * COUNTRY sees every partner, REGISTER (administrators) the registers and no people, the others what they are given. An
 * OBSERVER belongs to a partner without members: it sees the totals of agreements that its partner has signed.
 */
export const scopeKinds = ['COUNTRY', 'OFFICE', 'PARTNER', 'REGION', 'GROUP', 'REGISTER'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** Who is asking and how far they see, as the database's door gave it for this transaction. */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly locale: Locale;
  readonly demo: boolean;
  readonly officeId: string | null;
  readonly partnerIds: readonly string[];
  /** The node of the region register whose subtree limits the viewer; 0 for no limit. */
  readonly regionId: number;
  /** With scope GROUP the groups whose people the viewer sees; partnerIds then names their partners only. */
  readonly groupIds: readonly string[];
  /** null for a job that works in the viewer's name. */
  readonly sessionId: string | null;
}

/** The row of viewer_open() and viewer_open_job(). */
export interface ViewerRow {
  user_id: string;
  user_name: string;
  login: string;
  role: Role;
  scope_kind: ScopeKind;
  locale: Locale;
  demo: boolean;
  office_id: string | null;
  partner_ids: string[];
  region_id: number;
  group_ids: string[];
  session_id?: string;
  stale?: boolean;
}

export function viewerOf(row: ViewerRow): Viewer {
  return {
    userId: row.user_id,
    name: row.user_name,
    login: row.login,
    role: row.role,
    scopeKind: row.scope_kind,
    locale: row.locale,
    demo: row.demo,
    officeId: row.office_id,
    partnerIds: row.partner_ids,
    regionId: row.region_id,
    groupIds: row.group_ids,
    sessionId: row.session_id ?? null,
  };
}

/** Who the viewer is and how far it sees, as viewer_open() spells it to compare. */
export function expectedOf(viewer: Viewer): string {
  const { userId, role, scopeKind, officeId, partnerIds, regionId, groupIds } = viewer;
  return `${userId} ${role} ${scopeKind} ${officeId ?? '-'} {${partnerIds.join(',')}} ${regionId} {${groupIds.join(',')}}`;
}
