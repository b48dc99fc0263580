import { publishEnum } from '../graphql/register-enum.ts';
import { leftOutReasons } from './enrol.codes.ts';

export const LeftOutReasonEnum = publishEnum(
  'EnrolmentLeftOut',
  'Why somebody is without some month.',
  leftOutReasons,
  {
    NOT_ELIGIBLE: 'Not registered, not subsidised, without a category, or under another agreement.',
    NO_UNIT: 'The village has no part in the budget.',
    OTHER_FUND: 'Another fund has taken the month already.',
    AGE: 'Too young or too old in the month.',
    QUOTA: 'The quota of the village has no place.',
    MONEY: 'There is no money left in the village.',
  },
);
