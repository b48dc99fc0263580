import { publishEnum } from '../graphql/register-enum.ts';
import { collectionStates } from './collection.codes.ts';

export const CollectionStateEnum = publishEnum(
  'CollectionState',
  'How a month of a member stands on a collection sheet.',
  collectionStates,
  {
    OPEN: 'Not paid yet; money may be collected for it.',
    REPORTED: 'The group has reported that it was paid; the branch has not confirmed it.',
    PAID: 'Paid.',
    NOT_OWED: 'Before the member was registered.',
  },
);
