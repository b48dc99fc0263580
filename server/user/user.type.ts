import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../access/access.type.ts';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { OfficeType } from '../office/office.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';

@ObjectType('UserGroup', { description: 'A group that a user can be given.' })
export class UserGroupType {
  @Field(() => ID, { description: 'Identifier of the group.' })
  id!: string;

  @Field(() => String, { description: 'Name of the group.' })
  name!: string;

  @Field(() => Boolean, { description: 'True when the group has an active head.' })
  led!: boolean;
}

@ObjectType('UserOpenWork', { description: 'What a user has begun and somebody else would have to go on with.' })
export class UserOpenWorkType {
  @Field(() => Int, { description: 'Imports that are being checked or wait to be saved.' })
  imports!: number;

  @Field(() => Int, { description: 'Groups that the user answers for.' })
  groups!: number;
}

@ObjectType('User', { description: 'Somebody who signs in here, with a role and a scope.' })
export class UserType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'User name to sign in with.' })
  login!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address; signs in too, and receives reset codes.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile number.' })
  phone!: string | null;

  @Field(() => RoleEnum, { description: 'Role.' })
  role!: string;

  @Field(() => String, { description: 'How far the user sees, in words.' })
  scopeLabel!: string;

  @Field(() => OfficeType, { nullable: true, description: 'Office of an officer.' })
  office!: OfficeType | null;

  @Field(() => [PartnerType], { description: 'Partners of a coordinator, operator or observer; a handful at most.' })
  partners!: PartnerType[];

  @Field(() => RegionType, { nullable: true, description: 'Region an operator is limited to.' })
  region!: RegionType | null;

  @Field(() => [UserGroupType], { description: 'Groups an operator is limited to; a handful at most.' })
  groups!: UserGroupType[];

  @Field(() => Boolean, { description: 'Whether the user is the head of the groups.' })
  leads!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the account is closed; null while it is open.',
  })
  closedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last time the user signed in; null for never.' })
  lastSignInAt!: Date | null;

  @Field(() => Int, { description: 'Places where the user is signed in now.' })
  openSessions!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when an issued one-time code lets in; null for no code.',
  })
  codeValidUntil!: Date | null;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => UserOpenWorkType, { description: 'Open work, for handing over.' })
  openWork!: UserOpenWorkType;

  @Field(() => [UserType], { description: 'Who could take the open work over, by name; at most 100.' })
  successors!: UserType[];

  @Field(() => AuditEntryConnection, { description: 'Who changed what, newest first.' })
  history!: InstanceType<typeof AuditEntryConnection>;

  @Field(() => Boolean, { description: 'Whether the viewer may edit the user.' })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may close the account.' })
  viewerCanClose!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may reopen the account.' })
  viewerCanReopen!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may issue a one-time code.' })
  viewerCanIssueCode!: boolean;
}

export const UserConnection = connectionOf('User', () => UserType);

@InputType('UserFilterInput', { description: 'Which users a list shows.' })
export class UserFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of name, user name, e-mail, phone or scope.' })
  search?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Only this role.' })
  role?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: closed accounts only; false: open ones only.' })
  closed?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only users of this partner.' })
  partnerId?: string | null;
}

@InputType('UserInput', { description: 'What a form writes of a user: who it is, the role and the scope.' })
export class UserInput {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile number.' })
  phone?: string | null;

  @Field(() => RoleEnum, { description: 'Role.' })
  role!: string;

  @Field(() => ID, { nullable: true, description: 'Office, for the role OFFICE.' })
  officeId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Partners, for coordinators, operators and observers; a handful.' })
  partnerIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the region an operator is limited to.' })
  regionCode?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Groups an operator is limited to; a handful.' })
  groupIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the operator is the head of the groups.' })
  leads?: boolean | null;
}

@ObjectType('UserPayload', { description: 'What an act on a user answers.' })
export class UserPayload {
  @Field(() => UserType, { nullable: true, description: 'The user afterwards; null when a rule said no.' })
  user?: UserType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@ObjectType('UserCodePayload', { description: 'A one-time code, shown this once.' })
export class UserCodePayload {
  @Field(() => UserType, { nullable: true, description: 'The user; null when a rule said no.' })
  user?: UserType | null;

  @Field(() => String, { nullable: true, description: 'The code as it is written down; it is kept nowhere in clear.' })
  code?: string | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
