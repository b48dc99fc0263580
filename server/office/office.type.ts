import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { RegionType } from '../region/region.type.ts';
import { OfficeKindEnum } from './office.enums.ts';

@ObjectType('Office', { description: 'A branch, regional or head office of the agency; it answers for partners.' })
export class OfficeType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: "The agency's own code of the office." })
  code!: string;

  @Field(() => String, { description: 'Name of the office.' })
  name!: string;

  @Field(() => OfficeKindEnum, { description: 'Kind of office.' })
  kind!: string;

  @Field(() => OfficeType, { nullable: true, description: 'The office above it; null at the top.' })
  parent!: OfficeType | null;

  @Field(() => [OfficeType], { description: 'The offices directly below it by name; a short list.' })
  children!: OfficeType[];

  @Field(() => [RegionType], {
    description:
      'Regencies and cities whose people it answers for, where their partner has no office of its own; a short list.',
  })
  regencies!: RegionType[];

  @Field(() => String, { nullable: true, description: 'Street address.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Partners it answers for; null for viewers who do not see all of them.',
  })
  partnerCount!: number | null;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => AuditEntryConnection, { description: 'Who changed what, newest first.' })
  history!: InstanceType<typeof AuditEntryConnection>;

  @Field(() => Boolean, { description: 'Whether the viewer may edit it.' })
  viewerCanEdit!: boolean;
}

@ObjectType('OfficePayload', { description: 'What an act on an office answers.' })
export class OfficePayload {
  @Field(() => OfficeType, { nullable: true, description: 'The office afterwards; null when a rule said no.' })
  office?: OfficeType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@InputType('OfficeInput', { description: 'What a form writes of an office.' })
export class OfficeInput {
  @Field(() => String, { description: "The agency's own code; no two offices share one." })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => OfficeKindEnum, { description: 'Kind of office.' })
  kind!: string;

  @Field(() => ID, { nullable: true, description: 'The office above it, of a higher kind.' })
  parentId?: string | null;

  @Field(() => [String], {
    description: 'Codes of the regencies and cities it serves: all of them, at most some dozens.',
  })
  regencyCodes!: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Those of the codes that another office serves now and gives up with this; a short list.',
  })
  movedRegencyCodes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Street address.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone?: string | null;
}
