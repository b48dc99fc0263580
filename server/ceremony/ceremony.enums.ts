import { publishEnum } from '../graphql/register-enum.ts';
import { ceremonyStates } from './ceremony.codes.ts';

export const CeremonyStateEnum = publishEnum(
  'CeremonyState',
  'Where a ceremony stands: as far as the agreement that is furthest behind.',
  ceremonyStates,
  {
    EMPTY: 'No group is left in it.',
    DRAFT: 'At least one agreement is a draft: it came back, and the review has to be asked for again.',
    IN_REVIEW: 'At least one agreement waits for the approval of somebody else than who asked.',
    READY: 'Every agreement may be signed.',
    SIGNED: 'All of them were signed together.',
  },
);
