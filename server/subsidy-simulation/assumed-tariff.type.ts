import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { publishEnum } from '../graphql/register-enum.ts';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { type AssumedKind, assumedKinds } from './simulation.codes.ts';

const AssumedKindEnum = publishEnum('AssumedTariffKind', 'What is supposed of a tariff.', assumedKinds, {
  AMOUNT: 'New amounts of JKK and JKM.',
  DISCOUNT: 'A temporary discount, also where a budget of the state pays.',
  ORDINARY: 'Every discount ends.',
});

@ObjectType('AssumedTariff', { description: 'A tariff that is supposed from a month on.' })
@InputType('AssumedTariffInput', {
  description: 'A tariff that is supposed from a month on; nothing of it is written.',
})
export class AssumedTariffType {
  @Field(() => AssumedKindEnum, { description: 'What is supposed.' })
  kind!: AssumedKind;

  @Field(() => MonthScalar, { description: 'The first month it holds for.' })
  from!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'Of a discount: the first month without it.' })
  until?: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Of amounts: JKK of a month.' })
  jkk?: bigint | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Of amounts: JKM of a month.' })
  jkm?: bigint | null;

  @Field(() => Int, { nullable: true, description: 'Of a discount: hundredths of a percent that remain to be paid.' })
  factor?: number | null;
}
