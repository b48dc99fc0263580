import { publishEnum } from '../graphql/register-enum.ts';
import { activityKinds, groupOrders, groupPhases, groupStages, wadahTypes } from './group.codes.ts';

export const GroupStageEnum = publishEnum(
  'GroupStage',
  'How far a group has come on its way to an agreement; set by hand.',
  groupStages,
  {
    IDENTIFIED: 'Known by name.',
    CONTACTED: 'Somebody has spoken with it.',
    SOCIALISED: 'The programmes have been explained to its people.',
    DATA_COLLECTED: 'The data of its people are there.',
    SIGNED: 'It has signed.',
  },
);

export const GroupPhaseEnum = publishEnum(
  'GroupPhase',
  'Where a group stands today: the stage set by hand, and once it has signed and has registered members what these say.',
  groupPhases,
  {
    IDENTIFIED: 'Known by name; set by hand.',
    CONTACTED: 'Somebody has spoken with it; set by hand.',
    SOCIALISED: 'The programmes have been explained to its people; set by hand.',
    DATA_COLLECTED: 'The data of its people are there; set by hand.',
    SIGNED: 'It has signed and has no registered member yet; set by hand.',
    REGISTERED: 'Counted: it has registered members, and no payment of it was reported or has come.',
    FIRST_PAYMENT: 'Counted: a payment was reported or has come, and nobody is or was protected by it yet.',
    ACTIVE: 'Counted: at least one registered member is protected in the present month.',
    DORMANT: 'Counted: members were protected before, and nobody is in the present month.',
  },
);

export const ActivityKindEnum = publishEnum('GroupActivityKind', 'How somebody dealt with a group.', activityKinds, {
  CALL: 'A call.',
  VISIT: 'A visit.',
  MEETING: 'A meeting.',
});

export const WadahTypeEnum = publishEnum(
  'WadahType',
  'The agency’s own classes of collective registrations.',
  wadahTypes,
  {
    SG: 'Vulnerable workers, paid by a province or regency.',
    SD: 'Vulnerable workers of a village, paid from the village budget.',
    SA: 'Vulnerable workers of a village, paid from a regional budget.',
    SL: 'Vulnerable workers of a village, paid from other funds.',
    SC: 'Vulnerable workers, sponsored by a company.',
    SB: 'Vulnerable workers, sponsored by a bank.',
  },
);

export const GroupOrderEnum = publishEnum('GroupOrder', 'What a group list is sorted by.', groupOrders, {
  NAME: 'By name.',
  NEXT_STEP: 'Whom to call first: not signed yet, by the day of the next step, those without a day last.',
});
