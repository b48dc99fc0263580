import { publishEnum } from '../graphql/register-enum.ts';
import { eventDocumentStates, memberEventKinds, memberEventStates } from './member-event.codes.ts';

export const MemberEventKindEnum = publishEnum('MemberEventKind', 'What happened to a member.', memberEventKinds, {
  DEATH: 'Died.',
  WORK_ACCIDENT: 'Had an accident at work.',
});

export const EventDocumentStateEnum = publishEnum('EventDocumentState', 'Where a paper stands.', eventDocumentStates, {
  MISSING: 'Not there yet.',
  HANDED_IN: 'Handed in on a day.',
  NOT_APPLICABLE: 'Not needed, with a reason.',
});

export const MemberEventStateEnum = publishEnum('MemberEventState', 'Where a claim stands.', memberEventStates, {
  PAPERS_MISSING: 'Papers are missing.',
  COMPLETE: 'Every paper was handed in or is not needed.',
  WITHDRAWN: 'The record was withdrawn.',
});
