import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { RegionType } from '../region/region.type.ts';
import { LedgerKindEnum } from './budget.enums.ts';

@ObjectType('Allocation', { description: 'What one village may use of a budget, and what it does. Rupiah.' })
export class AllocationType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => RegionType, { nullable: true, description: 'The village.' })
  village!: RegionType | null;

  @Field(() => RupiahScalar, { description: 'Granted for contributions.' })
  earmark!: bigint;

  @Field(() => RupiahScalar, { description: 'Allocated, as approved and transferred.' })
  allocated!: bigint;

  @Field(() => RupiahScalar, { description: 'Of it from the fund that tops up.' })
  toppedUp!: bigint;

  @Field(() => RupiahScalar, { description: 'Reserved for months of people, paid or not.' })
  reserved!: bigint;

  @Field(() => RupiahScalar, { description: 'Of it paid.' })
  spent!: bigint;

  @Field(() => RupiahScalar, { description: 'Received.' })
  received!: bigint;

  @Field(() => RupiahScalar, { description: 'Allocated and not reserved.' })
  left!: bigint;

  @Field(() => RupiahScalar, { description: 'Paid before the money came: spent above what was received.' })
  spentAhead!: bigint;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was taken out of the budget; null while it is in.',
  })
  removedOn!: string | null;

  @Field(() => Int, { description: 'People reserved in its fullest month.' })
  people!: number;

  @Field(() => Int, { description: 'People it may carry in a month.' })
  quota!: number;
}

export const AllocationConnection = connectionOf('Allocation', () => AllocationType);

@ObjectType('AllocationRegion', { description: 'Sums of a budget over the units of one region. Rupiah.' })
export class AllocationRegionType {
  @Field(() => RegionType, { nullable: true, description: 'The region.' })
  region!: RegionType | null;

  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => Int, { description: 'Units for which nobody is reserved yet.' })
  idleUnits!: number;

  @Field(() => RupiahScalar, { description: 'Allocated.' })
  allocated!: bigint;

  @Field(() => RupiahScalar, { description: 'Reserved.' })
  reserved!: bigint;

  @Field(() => RupiahScalar, { description: 'Paid.' })
  spent!: bigint;

  @Field(() => RupiahScalar, { description: 'Received.' })
  received!: bigint;
}

@ObjectType('LedgerEntry', { description: 'An entry of a budget’s ledger. Entries are added and never changed.' })
export class LedgerEntryType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LedgerKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => RegionType, { nullable: true, description: 'The village.' })
  village!: RegionType | null;

  @Field(() => RupiahScalar, { description: 'Rupiah; less than zero where something is taken away.' })
  amount!: bigint;

  @Field(() => Int, { nullable: true, description: 'Months of people that it is about.' })
  personMonths!: number | null;

  @Field(() => ID, { nullable: true, description: 'The payment that it follows from.' })
  paymentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Which tranche.' })
  tranche!: number | null;

  @Field(() => String, { nullable: true, description: 'Number of the transfer order.' })
  reference!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the money came.' })
  receivedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose act it follows from.' })
  madeBy!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  madeAt!: Date;
}

export const LedgerEntryConnection = connectionOf('LedgerEntry', () => LedgerEntryType);

@ObjectType('AllocationsPayload', { description: 'The units as they are now, or what has to be put right first.' })
export class AllocationsPayload {
  @Field(() => [AllocationType], {
    nullable: true,
    description: 'The units that changed, a short list; null with errors.',
  })
  allocations?: AllocationType[] | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
