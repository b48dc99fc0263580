import { publishEnum } from '../graphql/register-enum.ts';
import { clarificationAnswers, clarificationStates } from './clarification.codes.ts';

export const ClarificationStateEnum = publishEnum(
  'ClarificationState',
  'Where a question to the branch stands.',
  clarificationStates,
  {
    ASKED: 'Waits for the branch.',
    ANSWERED: 'The branch has answered; that is its end.',
    WITHDRAWN: 'Taken back by the asker’s side before an answer.',
  },
);

export const ClarificationAnswerEnum = publishEnum(
  'ClarificationAnswer',
  'What the branch says of the other fund.',
  clarificationAnswers,
  {
    YES: 'It really pays: the months stay with it.',
    NO: 'Its registration is wrong or over; the note says what is done.',
    FROM: 'It is over before a month of those asked about: from there on the asker’s budget may pay.',
  },
);
