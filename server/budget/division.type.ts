import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, RupiahScalar } from '../graphql/scalars.ts';

@ObjectType('SubsidyDivision', { description: 'A file that says what each unit of a budget gets.' })
export class DivisionType {
  @Field(() => Int, { description: 'Units that it names.' })
  units!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of all of them, without what another fund adds.' })
  total!: bigint;

  @Field(() => String, { description: 'Who sent it.' })
  madeByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  madeAt!: Date;
}
