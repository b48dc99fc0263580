import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

export const AuditActionEnum = publishEnum(
  'AuditAction',
  'What happened to a row.',
  ['CREATED', 'CHANGED', 'REMOVED', 'NIK_REVEALED', 'OTHER_FUND_LOOKED'],
  {
    CREATED: 'The row came into being.',
    CHANGED: 'Fields of the row changed.',
    REMOVED: 'The row was removed.',
    NIK_REVEALED: 'Somebody looked at the NIK in clear.',
    OTHER_FUND_LOOKED: 'Somebody asked in which months another fund pays.',
  },
);

@ObjectType('AuditChange', { description: 'One field before and after.' })
export class AuditChangeType {
  @Field(() => String, { description: 'Stable name of the field.' })
  field!: string;

  @Field(() => String, { description: "Name of the field in the viewer's language." })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Value before, as text for people.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Value after, as text for people.' })
  after!: string | null;
}

@ObjectType('AuditEntry', { description: 'One line of a history: who did what, when and why.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Number of the line.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Who, by the name borne then.' })
  actorName!: string;

  @Field(() => AuditActionEnum, { description: 'What.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Why, where the act asked for it.' })
  reason!: string | null;

  @Field(() => [AuditChangeType], { description: 'What changed; short, one entry a field.' })
  changes!: AuditChangeType[];
}

export const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntryType);
