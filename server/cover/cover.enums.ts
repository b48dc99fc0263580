import { publishEnum } from '../graphql/register-enum.ts';
import { coverAnswers, coverMonthStates, coverReasons } from './cover.codes.ts';
import { lapseKinds } from './lapse.ts';

export const CoverAnswerEnum = publishEnum('CoverAnswer', 'Whether somebody was protected on a day.', coverAnswers, {
  PROTECTED: 'The month was paid.',
  NOT_PROTECTED: 'The month was not paid, or paid too late to protect.',
  NOT_KNOWN: 'The portal cannot tell; the branch can.',
});

export const CoverReasonEnum = publishEnum('CoverReason', 'Why the answer is what it is.', coverReasons, {
  PAID: 'The month was paid.',
  PAID_AFTER_DAY: 'The money for the month came after the day.',
  PAID_TOO_LATE: 'The month was paid after three unpaid months in a row: cover began anew when the money came.',
  NOT_DUE:
    'The month is not paid and not due yet, and nothing before it is overdue. A wage earner’s month is paid after it is over: nothing can be said of it yet.',
  UNPAID: 'The month is not paid, it or one before it is past its due day, and the membership goes on.',
  NON_ACTIVE: 'Three months in a row were not paid: the membership was not active.',
  NOT_REGISTERED: 'Without a participant number.',
  ENDED: 'The membership under this partner had ended.',
  NO_MONTH: 'The portal holds no contribution for that month.',
});

export const CoverMonthStateEnum = publishEnum('CoverMonthState', 'What is known of one month.', coverMonthStates, {
  PAID: 'Paid.',
  PAID_TOO_LATE: 'Paid after three unpaid months in a row, so that it does not protect.',
  UNPAID_NOT_DUE: 'Not paid, and not due yet.',
  UNPAID: 'Not paid, past its due day.',
  NO_MONTH: 'No contribution is written down.',
});

export const LapseKindEnum = publishEnum('LapseKind', 'How somebody’s cover runs out.', lapseKinds, {
  ENDING_30: 'Protected now; the last paid month is over within 30 days.',
  ENDING_60: 'Protected now; the last paid month is over within 60 days.',
  NOT_DUE: 'Was protected until last month or before; the first month that is missing is not past its due day.',
  LAPSED:
    'Was protected; a missing month is past its due day, and the membership goes on when the missing ones are paid.',
  NON_ACTIVE: 'Was protected; three unpaid months in a row are past their due day, by which the membership has ended.',
});
