import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../access/access.type.ts';
import { BudgetStageEnum } from '../budget/deadline.type.ts';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { MouStateEnum } from '../mou/mou.enums.ts';
import { MouPaperKindEnum } from '../mou-document/mou-document.type.ts';
import { letterStates, notificationKinds } from './notification.codes.ts';

export const NotificationKindEnum = publishEnum('NotificationKind', 'What a reminder is about.', notificationKinds, {
  MOU_ENDING: 'An agreement ends soon and no renewal is signed.',
  MOU_WAITING: 'An agreement waits for its review or its signature.',
  PAPER_MISSING: 'A paper of an agreement is missing.',
  GROUP_STEP: 'The next step of a group is overdue.',
  BUDGET_DEADLINE: 'A stage of a budget is due.',
});

export const LetterStateEnum = publishEnum('LetterState', 'What became of the e-mail of a reminder.', letterStates, {
  NONE: 'There was none: no address, or its owner wants no letters.',
  DUE: 'It is on its way.',
  SENT: 'It was handed to the mail server.',
  FAILED: 'The mail server did not take it.',
  DROPPED: 'It was not needed any more, or its reader lost the right to know.',
});

/** The parts that every reminder has. */
@ObjectType()
class Reminder {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => NotificationKindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field(() => MouPaperKindEnum, { nullable: true, description: 'With PAPER_MISSING: which paper.' })
  paper!: string | null;

  @Field(() => MouStateEnum, { nullable: true, description: 'With MOU_WAITING: the state in which it waits.' })
  waitsIn!: string | null;

  @Field(() => BudgetStageEnum, { nullable: true, description: 'With BUDGET_DEADLINE: which stage.' })
  stage!: string | null;

  @Field(() => DateScalar, { description: 'The day that it is about: the last day, the day it was due, since when.' })
  aboutOn!: string;

  @Field(() => Int, { description: 'How many days before that day it was due; less than nothing for after it.' })
  step!: number;

  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its reader marked it as read.' })
  readAt!: Date | null;
}

@ObjectType('Notification', { description: 'A reminder in the viewer’s inbox.' })
export class NotificationType extends Reminder {
  @Field(() => String, { description: 'The agreement, the group or the budget, by name.' })
  title!: string;

  @Field(() => ID, { description: 'Identifier of that agreement, group or budget.' })
  subjectId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it asked for nothing any more: it was done, or a later reminder came.',
  })
  settledAt!: Date | null;
}

export const NotificationConnection = connectionOf('Notification', () => NotificationType);

@ObjectType('MouReminder', { description: 'A reminder about an agreement: who was told, by which way and when.' })
export class MouReminderType extends Reminder {
  @Field(() => String, { description: 'Who was told.' })
  toName!: string;

  @Field(() => RoleEnum, { description: 'In which role.' })
  toRole!: string;

  @Field(() => LetterStateEnum, { description: 'What became of the e-mail.' })
  mail!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the e-mail was sent.' })
  mailedAt!: Date | null;
}

export const MouReminderConnection = connectionOf('MouReminder', () => MouReminderType);

@ObjectType('ReminderMail', { description: 'Whether reminders come by e-mail too.' })
export class ReminderMailType {
  @Field(() => String, { nullable: true, description: 'Where to; null without an address.' })
  address!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer wants them.' })
  on!: boolean;
}
