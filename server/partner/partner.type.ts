import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { EcosystemEnum } from '../ecosystem/ecosystem.enums.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { OfficeType } from '../office/office.type.ts';
import { RegionType } from '../region/region.type.ts';
import { PartnerKindEnum } from './partner.enums.ts';

@ObjectType('PartnerName', { description: 'A name an organisation bore, with its days.' })
export class PartnerNameType {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which it no longer held.' })
  validTo!: string | null;
}

@ObjectType('PartnerContact', { description: 'A person to talk to at a partner.' })
export class PartnerContactType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Position.' })
  position!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email!: string | null;
}

@ObjectType('MemberCounts', {
  description: 'Members by status. Candidate and registered are different things and never one headline.',
})
export class MemberCountsType {
  @Field(() => Int, { description: 'All registrations, ended ones included.' })
  total!: number;

  @Field(() => Int, { description: 'On a list, without KPJ.' })
  candidate!: number;

  @Field(() => Int, { description: 'With KPJ.' })
  registered!: number;

  @Field(() => Int, { description: 'Ended.' })
  ended!: number;

  @Field(() => Int, { description: 'Not ended and still lacking something before they can be sent.' })
  incomplete!: number;
}

@ObjectType('Partner', { description: 'An organisation that signs agreements with the agency.' })
export class PartnerType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Present name.' })
  name!: string;

  @Field(() => PartnerKindEnum, { description: 'Kind of organisation.' })
  kind!: string;

  @Field(() => RegionType, { nullable: true, description: 'Region it stands for; null for the whole country.' })
  region!: RegionType | null;

  @Field(() => OfficeType, { nullable: true, description: 'Office of the agency that answers for it.' })
  office!: OfficeType | null;

  @Field(() => EcosystemEnum, {
    nullable: true,
    description:
      'Ecosystem of its people who have no group and whom no public budget pays for; null where nobody has said.',
  })
  ecosystem!: string | null;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => [PartnerNameType], { description: 'Names with their days, newest first; a handful.' })
  names!: PartnerNameType[];

  @Field(() => [PartnerContactType], { description: 'People to talk to; a handful.' })
  contacts!: PartnerContactType[];

  @Field(() => MemberCountsType, {
    nullable: true,
    description: 'Its members by status, within the scope; null for viewers who see no people.',
  })
  memberCounts!: MemberCountsType | null;

  @Field(() => AuditEntryConnection, { description: 'Who changed what, newest first.' })
  history!: InstanceType<typeof AuditEntryConnection>;

  @Field(() => Boolean, { description: 'Whether the viewer may edit it.' })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may register members here.' })
  viewerCanCreateMember!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may import members here.' })
  viewerCanImportMembers!: boolean;
}

export const PartnerConnection = connectionOf('Partner', () => PartnerType);

@ObjectType('PartnerPayload', { description: 'What an act on a partner answers.' })
export class PartnerPayload {
  @Field(() => PartnerType, { nullable: true, description: 'The partner afterwards; null when a rule said no.' })
  partner?: PartnerType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@InputType('PartnerFilter', { description: 'Which partners a list shows.' })
export class PartnerFilterInput {
  @Field(() => PartnerKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Beginning of any word of the name.' })
  search?: string | null;
}

@InputType('PartnerContactInput', { description: 'A person to talk to at a partner.' })
export class PartnerContactInput {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Position.' })
  position?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email?: string | null;
}

@InputType('PartnerInput', { description: 'What a form writes of a partner.' })
export class PartnerInput {
  @Field(() => String, { description: 'Name; a new one begins today and the old one stays in the list of names.' })
  name!: string;

  @Field(() => PartnerKindEnum, { description: 'Kind of organisation.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Code of the region it stands for.' })
  regionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Office that answers for it.' })
  officeId?: string | null;

  @Field(() => EcosystemEnum, { nullable: true, description: 'Ecosystem of its people who have no group.' })
  ecosystem?: string | null;

  @Field(() => [PartnerContactInput], { description: 'People to talk to, the first one first.' })
  contacts!: PartnerContactInput[];
}
