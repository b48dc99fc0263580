import { publishEnum } from '../graphql/register-enum.ts';
import { eventDocumentStates, memberEventKinds } from './member-event.codes.ts';

export const MemberEventKindEnum = publishEnum('MemberEventKind', 'What happened to a member.', memberEventKinds, {
  DEATH: 'Died.',
  WORK_ACCIDENT: 'Had an accident at work.',
});

export const EventDocumentStateEnum = publishEnum('EventDocumentState', 'Where a paper stands.', eventDocumentStates, {
  MISSING: 'Not there yet.',
  HANDED_IN: 'Handed in on a day.',
  NOT_APPLICABLE: 'Not needed, with a reason.',
});
