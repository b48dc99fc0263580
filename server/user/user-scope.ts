import type { ActContext } from '../access/act-context.ts';
import type { Role, ScopeKind } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';

/** What a form says of how far a user sees. */
export interface ScopeWrite {
  readonly role: Role;
  readonly officeId: string | null;
  readonly partnerIds: readonly string[];
  readonly regionCode: string | null;
  readonly groupIds: readonly string[];
  readonly leads: boolean;
}

/** As the database takes it: the kind, and a row for each thing given. */
export interface ScopeDraft {
  readonly kind: ScopeKind;
  readonly partnerIds: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number | boolean>>[];
}

/** @throws DomainError USER_OFFICE_MISSING, USER_PARTNER_*, USER_REGION_UNKNOWN, USER_GROUP_OR_REGION */
export async function scopeDraft(ctx: ActContext, write: ScopeWrite): Promise<ScopeDraft> {
  const { role, officeId, groupIds, regionCode, leads } = write;
  if (role === 'AGENCY' || role === 'AUDITOR') return { kind: 'COUNTRY', partnerIds: [], rows: [] };
  if (role === 'ADMINISTRATOR') return { kind: 'REGISTER', partnerIds: [], rows: [] };
  if (role === 'OFFICE') {
    if (!officeId) throw new DomainError('USER_OFFICE_MISSING', {}, 'officeId');
    return { kind: 'OFFICE', partnerIds: [], rows: [{ office_id: officeId }] };
  }
  const partnerIds = [...new Set(write.partnerIds)];
  const [partnerId, ...more] = partnerIds;
  if (!partnerId) throw new DomainError('USER_PARTNER_MISSING', {}, 'partnerIds');
  const narrow = role === 'OPERATOR' && (groupIds.length > 0 || regionCode !== null);
  if (!narrow) return { kind: 'PARTNER', partnerIds, rows: partnerIds.map((id) => ({ partner_id: id })) };
  if (more.length > 0) throw new DomainError('USER_PARTNER_ONE', {}, 'partnerIds');
  if (regionCode === null)
    return {
      ...{ kind: 'GROUP', partnerIds },
      rows: [...new Set(groupIds)].map((id) => ({ partner_id: partnerId, group_id: id, leads })),
    };
  if (groupIds.length > 0) throw new DomainError('USER_GROUP_OR_REGION', {}, 'regionCode');
  const region = await ctx.currentRegion(regionCode);
  if (!region) throw new DomainError('USER_REGION_UNKNOWN', {}, 'regionCode');
  return { kind: 'REGION', partnerIds, rows: [{ partner_id: partnerId, region_id: region.id }] };
}

const refusals: Readonly<Record<string, readonly [code: string, field: string]>> = {
  app_user_login_key: ['USER_LOGIN_TAKEN', 'login'],
  app_user_email_key: ['USER_EMAIL_TAKEN', 'email'],
  user_scope_leader: ['GROUP_HAS_LEADER', 'leads'],
  user_scope_region: ['USER_REGION_OUTSIDE', 'regionCode'],
  user_scope_office_id_fkey: ['USER_OFFICE_UNKNOWN', 'officeId'],
  user_scope_partner_id_fkey: ['USER_PARTNER_MISSING', 'partnerIds'],
  user_scope_partner_id_group_id_fkey: ['USER_GROUP_UNKNOWN', 'groupIds'],
};

/** Says in the words of the form what the database has refused. */
export async function explained<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const found = refusals[(error as { constraint?: string }).constraint ?? ''];
    throw found ? new DomainError(found[0], {}, found[1]) : error;
  }
}
