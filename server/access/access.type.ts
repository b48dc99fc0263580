import { Field, ID, ObjectType } from 'type-graphql';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { roles } from './viewer.ts';

export const RoleEnum = publishEnum('Role', 'What a user does here.', roles, {
  AGENCY: 'Head office of the agency: sees every partner.',
  OFFICE: 'Branch or regional office of the agency.',
  COORDINATOR: 'Keeps a partner’s members.',
  OPERATOR: 'Keeps a partner’s members of one region.',
  OBSERVER: 'Of a partner without members: sees the totals of agreements it has signed, and no people.',
  AUDITOR: 'Reads everything, changes nothing.',
  ADMINISTRATOR: 'Keeps users and registers, sees no members.',
});

export const LocaleEnum = publishEnum('Locale', 'A language of the screen.', ['id', 'en'], {
  id: 'Indonesian.',
  en: 'English.',
});

@ObjectType('Session', { description: 'One place where the viewer is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Boolean, { description: 'True for the session of this request.' })
  current!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it began; it ends 12 hours later at the latest.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last used; 30 minutes without use end it.' })
  lastSeenAt!: Date;

  @Field(() => String, { description: 'The browser as it named itself.' })
  device!: string;

  @Field(() => String, { nullable: true, description: 'Network address.' })
  address!: string | null;
}

@ObjectType('Viewer', { description: 'Who is asking, and what the screen may offer.' })
export class ViewerType {
  @Field(() => ID, { description: 'Identifier of the user.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'User name.' })
  login!: string;

  @Field(() => RoleEnum, { description: 'Role, for display; what may be done is in the viewerCan fields.' })
  role!: string;

  @Field(() => LocaleEnum, { description: 'Language of the screen.' })
  locale!: string;

  @Field(() => String, { description: 'How far the viewer sees, in words.' })
  scopeLabel!: string;

  @Field(() => Boolean, { description: 'True for a demo account: everything it sees is invented.' })
  demo!: boolean;

  @Field(() => PartnerType, { nullable: true, description: 'The one partner of a coordinator or operator.' })
  partner!: PartnerType | null;

  @Field(() => RegionType, { nullable: true, description: 'The region an operator is limited to.' })
  region!: RegionType | null;

  @Field(() => Boolean, { description: 'Whether the viewer sees members at all.' })
  viewerCanReadMembers!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may register members.' })
  viewerCanCreateMember!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may import members.' })
  viewerCanImportMembers!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may create partners.' })
  viewerCanCreatePartner!: boolean;

  @Field(() => Boolean, { description: 'Whether people whom the viewer registers have to come in with a group.' })
  viewerMustNameGroup!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer sees groups at all.' })
  viewerCanReadGroups!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may create groups.' })
  viewerCanCreateGroup!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer reads agreements.' })
  viewerCanReadMous!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer sees how far agreements have come.' })
  viewerCanReadCoverage!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may draft agreements.' })
  viewerCanCreateMou!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may create offices.' })
  viewerCanCreateOffice!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer sees users.' })
  viewerCanReadUsers!: boolean;

  @Field(() => [RoleEnum], {
    description: 'Roles that the viewer may give to new users, at most all seven; none: it creates no users.',
  })
  rolesToGive!: string[];

  @Field(() => [SessionType], { description: 'Where the viewer is signed in; a handful.' })
  sessions!: SessionType[];
}

@ObjectType('ViewerPayload', { description: 'What an act on oneself answers.' })
export class ViewerPayload {
  @Field(() => ViewerType, { nullable: true, description: 'The viewer afterwards.' })
  viewer?: ViewerType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
