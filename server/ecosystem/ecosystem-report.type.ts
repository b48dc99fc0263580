import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { SectorType } from '../member/occupation.type.ts';
import { EcosystemEnum } from './ecosystem.enums.ts';

@ObjectType('EcosystemLine', {
  description: 'Groups and people of one ecosystem and one sector. The three kinds of people are never added up.',
})
export class EcosystemLineType {
  @Field(() => EcosystemEnum, {
    nullable: true,
    description:
      'The ecosystem, as Member.ecosystem tells it; null for groups without one, and where neither a public budget nor the partner says it.',
  })
  ecosystem!: string | null;

  @Field(() => SectorType, {
    nullable: true,
    description: 'Sector of the group; null for groups without one and for people without a group.',
  })
  sector!: SectorType | null;

  @Field(() => Int, { description: 'Open groups.' })
  groups!: number;

  @Field(() => Int, {
    description: 'Workers that these groups are thought to have; those without an estimate count 0.',
  })
  estimatedWorkers!: number;

  @Field(() => Int, { description: 'Members without a participant number.' })
  candidate!: number;

  @Field(() => Int, { description: 'Members with one.' })
  registered!: number;

  @Field(() => Int, { description: 'Of these, whose present month is paid.' })
  protected!: number;
}

@ObjectType('EcosystemReport', { description: 'Who has been reached in which ecosystem and sector.' })
export class EcosystemReportType {
  @Field(() => DateTimeScalar, { description: 'When the figures were read.' })
  asOf!: Date;

  @Field(() => String, { description: 'Month that is meant by protected, YYYY-MM.' })
  month!: string;

  @Field(() => [EcosystemLineType], {
    description: 'A line for each pair of ecosystem and sector that has groups or people; some dozens at most.',
  })
  lines!: EcosystemLineType[];
}
