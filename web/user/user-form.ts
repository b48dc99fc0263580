import type { Role, UserInput } from '../apollo/schema.generated.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import type { UserFactsFragment } from './UserPage.generated.ts';

/** What an operator is limited to. */
export type OperatorReach = 'partner' | 'region' | 'groups';

export interface UserFormValues {
  name: string;
  login: string;
  email: string;
  phone: string;
  role: Role | '';
  officeId: string;
  partnerIds: string[];
  reach: OperatorReach;
  region: RegionOptionFragment | null;
  groupIds: string[];
  leads: boolean;
}

export const emptyUserForm: UserFormValues = {
  name: '',
  login: '',
  email: '',
  phone: '',
  role: '',
  officeId: '',
  partnerIds: [],
  reach: 'region',
  region: null,
  groupIds: [],
  leads: false,
};

export function toUserFormValues(user: UserFactsFragment): UserFormValues {
  return {
    name: user.name,
    login: user.login,
    email: user.email ?? '',
    phone: user.phone ?? '',
    role: user.role,
    officeId: user.office?.id ?? '',
    partnerIds: user.partners.map(({ id }) => id),
    reach: user.groups.length > 0 ? 'groups' : user.region ? 'region' : 'partner',
    region: user.region,
    groupIds: user.groups.map(({ id }) => id),
    leads: user.leads,
  };
}

/** Which parts of the scope a role has. */
export const hasOffice = (role: Role | '') => role === 'OFFICE';
export const hasPartners = (role: Role | '') => role === 'COORDINATOR' || role === 'OPERATOR' || role === 'OBSERVER';
export const hasReach = (role: Role | '') => role === 'OPERATOR';

export type UserProblemCode =
  | 'NAME_EMPTY'
  | 'LOGIN_EMPTY'
  | 'ROLE_EMPTY'
  | 'OFFICE_EMPTY'
  | 'PARTNER_EMPTY'
  | 'REGION_EMPTY'
  | 'GROUP_EMPTY';

export interface UserFormProblem {
  fieldId: string;
  code: UserProblemCode;
}

/** What can be told before the server is asked, top to bottom. */
export function checkUserForm(values: UserFormValues): UserFormProblem[] {
  const { role, reach } = values;
  const found: (UserFormProblem | false)[] = [
    values.name.trim() === '' && { fieldId: 'name', code: 'NAME_EMPTY' },
    values.login.trim() === '' && { fieldId: 'login', code: 'LOGIN_EMPTY' },
    role === '' && { fieldId: 'role', code: 'ROLE_EMPTY' },
    hasOffice(role) && values.officeId === '' && { fieldId: 'office', code: 'OFFICE_EMPTY' },
    hasPartners(role) && values.partnerIds.length === 0 && { fieldId: 'partner', code: 'PARTNER_EMPTY' },
    hasReach(role) && reach === 'region' && values.region === null && { fieldId: 'region', code: 'REGION_EMPTY' },
    hasReach(role) && reach === 'groups' && values.groupIds.length === 0 && { fieldId: 'groups', code: 'GROUP_EMPTY' },
  ];
  return found.filter((problem) => problem !== false);
}

/** Values that passed the check -> what the server takes. What the role does not have is left out. */
export function toUserInput(values: UserFormValues): UserInput {
  const { role, reach } = values;
  if (role === '') {
    throw new Error('The form was not checked.');
  }
  const byGroups = hasReach(role) && reach === 'groups';
  return {
    name: values.name.trim(),
    email: values.email.trim() || null,
    phone: values.phone.trim() || null,
    role,
    officeId: hasOffice(role) ? values.officeId : null,
    partnerIds: hasPartners(role) ? values.partnerIds : [],
    regionCode: hasReach(role) && reach === 'region' ? (values.region?.code ?? null) : null,
    groupIds: byGroups ? values.groupIds : [],
    leads: byGroups && values.leads,
  };
}
