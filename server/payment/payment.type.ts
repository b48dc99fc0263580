import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { PayerUnitInput } from '../contribution/unit.input.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { GroupType } from '../group/group.type.ts';
import { JobType } from '../jobs/job.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { OfficeType } from '../office/office.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import type { PaymentKind, PaymentState } from './payment.codes.ts';
import { PaymentKindEnum, PaymentStateEnum } from './payment.enums.ts';

@ObjectType('PaidMonth', { description: 'What one month of a payment comes to.' })
export class PaidMonthType {
  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => Int, { description: 'People whose month it pays.' })
  people!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of that.' })
  amount!: bigint;
}

@ObjectType('Payment', {
  description: 'Money of a unit for a span of months, or money that came and nobody knows yet whose it is.',
})
export class PaymentType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => PaymentKindEnum, { description: 'Money that came, or the reversal of it.' })
  kind!: PaymentKind;

  @Field(() => PaymentStateEnum, { description: 'Where it stands.' })
  state!: PaymentState;

  @Field(() => RupiahScalar, { description: 'Rupiah.' })
  amount!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah of the months that it pays.' })
  allocated!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah that were given back.' })
  refunded!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah of confirmed money that pays nothing yet.' })
  rest!: bigint;

  @Field(() => DateScalar, { description: 'Day on which the money came.' })
  receivedOn!: string;

  @Field(() => String, { nullable: true, description: 'Reference of the bank.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Payment code (kode iuran).' })
  paymentCode!: string | null;

  @Field(() => Boolean, { description: 'Whether a transfer slip is there, at /payments/{id}/slip.' })
  hasSlip!: boolean;

  @Field(() => PartnerType, { nullable: true, description: 'Partner of the unit.' })
  partner!: PartnerType | null;

  @Field(() => GroupType, { nullable: true, description: 'The group that pays.' })
  group!: GroupType | null;

  @Field(() => MouType, { nullable: true, description: 'The agreement whose people are paid for.' })
  mou!: MouType | null;

  @Field(() => RegionType, { nullable: true, description: 'The one village of the agreement that pays.' })
  village!: RegionType | null;

  @Field(() => OfficeType, { nullable: true, description: 'The office that answers for the unit.' })
  office!: OfficeType | null;

  @Field(() => MonthScalar, { nullable: true, description: 'First month of the span.' })
  firstMonth!: string | null;

  @Field(() => Int, { nullable: true, description: 'Months of the span.' })
  months!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many people were chosen; null for all of the unit.' })
  chosen!: number | null;

  @Field(() => [PaidMonthType], {
    description: 'What it pays, month by month, at most twelve; of a reversed payment what it had paid.',
  })
  paid!: readonly PaidMonthType[];

  @Field(() => String, { nullable: true, description: 'Note; of a reversal its reason.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned.' })
  returnReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The payment that this one reverses.' })
  reversalOfId!: string | null;

  @Field(() => Boolean, { description: 'Whether it was reversed.' })
  reversed!: boolean;

  @Field(() => String, { description: 'Who wrote it down or reported it.' })
  recordedBy!: string;

  @Field(() => String, { nullable: true, description: 'Who confirmed or returned it.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  decidedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => AuditEntryConnection, { description: 'Changes of the payment, latest first.' })
  history!: InstanceType<typeof AuditEntryConnection>;

  @Field(() => JobType, {
    nullable: true,
    description: 'The latest work on its many months; null where all was done at once.',
  })
  job!: JobType | null;

  @Field(() => Boolean, { description: 'Whether the viewer may confirm or return it now.' })
  viewerCanDecide!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer may let what is left pay months, or note that it was given back.',
  })
  viewerCanAllocate!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may reverse it now.' })
  viewerCanReverse!: boolean;
}

export const PaymentConnection = connectionOf('Payment', () => PaymentType);

@ObjectType('PaymentPayload', { description: 'What an act on a payment answers.' })
export class PaymentPayload {
  @Field(() => PaymentType, { nullable: true, description: 'It as it stands afterwards; null when a rule said no.' })
  payment?: PaymentType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@InputType('PaymentFilterInput', { description: 'Which payments to show.' })
export class PaymentFilterInput {
  @Field(() => PaymentStateEnum, { nullable: true, description: 'Where money that came stands.' })
  state?: PaymentState | null;

  @Field(() => ID, { nullable: true, description: 'Of one partner.' })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of one agreement.' })
  mouId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of one group.' })
  groupId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: of which something is left.' })
  unresolved?: boolean | null;

  @Field(() => String, { nullable: true, description: 'With this reference of the bank.' })
  reference?: string | null;
}

@InputType('PaymentSpanInput', { description: 'Whose months, and which.' })
export class PaymentSpanInput {
  @Field(() => PayerUnitInput, { description: 'The unit.' })
  unit!: PayerUnitInput;

  @Field(() => MonthScalar, { description: 'First month.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Number of months, 1 to 12.' })
  months!: number;

  @Field(() => [ID], { nullable: true, description: 'Only these members of the unit; left out for all.' })
  memberIds?: string[] | null;
}

@InputType('PaymentInput', { description: 'Money that came, and what it is for.' })
export class PaymentInput {
  @Field(() => PaymentSpanInput, {
    nullable: true,
    description: 'What it is for; left out for money that nobody has claimed yet.',
  })
  span?: PaymentSpanInput | null;

  @Field(() => RupiahScalar, { description: 'Rupiah.' })
  amount!: bigint;

  @Field(() => DateScalar, { description: 'Day on which the money came.' })
  receivedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the bank; needed where the money is written down at once.',
  })
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Payment code (kode iuran).' })
  paymentCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Note.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The slip, as its upload answered.' })
  slipId?: string | null;
}

@ObjectType('PaymentQuoteMonth', { description: 'What a month of a unit still costs.' })
export class PaymentQuoteMonthType {
  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => Int, { description: 'People whose month is not paid.' })
  people!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah for them.' })
  amount!: bigint;

  @Field(() => Int, { description: 'People whose month is paid already.' })
  paidAlready!: number;
}

@ObjectType('PaymentQuote', { description: 'What a unit, or some of its people, still owe for a span.' })
export class PaymentQuoteType {
  @Field(() => [PaymentQuoteMonthType], { description: 'Month by month; twelve at most.' })
  months!: readonly PaymentQuoteMonthType[];

  @Field(() => RupiahScalar, { description: 'Rupiah of all.' })
  amount!: bigint;

  @Field(() => Int, { description: 'Person-months of all.' })
  personMonths!: number;

  @Field(() => Int, { description: 'Person-months that have no price, for example without a wage.' })
  unpriced!: number;

  @Field(() => Int, {
    description:
      'Person-months that money of that day does not pay any more: three in a row were overdue, and what is paid afterwards begins the membership anew.',
  })
  tooLate!: number;

  @Field(() => Int, { description: 'Person-months of subsidised people that another fund has taken already.' })
  elsewhere!: number;
}

@ObjectType('PaymentQuotePayload', { description: 'A quote, or what has to be put right first.' })
export class PaymentQuotePayload {
  @Field(() => PaymentQuoteType, { nullable: true, description: 'The quote; null with errors.' })
  quote?: PaymentQuoteType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
