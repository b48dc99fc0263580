import { publishEnum } from '../graphql/register-enum.ts';
import { changeKinds, changeListStates, changeListTurns } from './change-list.codes.ts';

export const ChangeKindEnum = publishEnum('ChangeKind', 'What happened to somebody in a month.', changeKinds, {
  JOINED: 'Was registered, or came back.',
  DEPARTED: 'Left, or went to another agreement.',
});

export const ChangeListStateEnum = publishEnum('ChangeListState', 'Where a list of changes stands.', changeListStates, {
  FROZEN: 'Does not change any more, and waits for somebody else.',
  APPROVED: 'The payroll deducts by it.',
  RETURNED: 'Given back with a reason; the month may be frozen anew.',
});

export const ChangeListTurnEnum = publishEnum('ChangeListTurn', 'Who settles a list that waits.', changeListTurns, {
  COORDINATOR: 'Another coordinator of the partner.',
  OFFICE: 'The office that answers for the partner.',
  AGENCY: 'The head office.',
});
