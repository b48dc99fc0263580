import { publishEnum } from '../graphql/register-enum.ts';
import {
  lateActKinds,
  mouKinds,
  mouOrders,
  mouPayers,
  mouPhases,
  mouStates,
  mouTurns,
  partyKinds,
  programmes,
} from './mou.codes.ts';

export const MouKindEnum = publishEnum('MouKind', 'What kind of paper an agreement is.', mouKinds, {
  MOU: 'Nota kesepahaman: intent and scope.',
  PKS: 'Perjanjian kerja sama: rights and duties.',
  ADDENDUM: 'Adendum: changes another agreement, its parent.',
});

export const MouStateEnum = publishEnum(
  'MouState',
  'Where an agreement stands. Before the signature it may go back to the draft.',
  mouStates,
  {
    DRAFT: 'Being written; everything may change.',
    IN_REVIEW: 'Somebody was asked to look at it before it is signed; nothing changes.',
    READY: 'Approved by another person than who asked; ready to sign.',
    SIGNED: 'Signed by all parties; only the target headcount may change.',
    ACTIVE: 'In force, from its start date on.',
    ENDED: 'Over, with a reason.',
  },
);

export const MouPhaseEnum = publishEnum(
  'MouPhase',
  'Where an agreement stands today: its state, told apart by its period and by how it ended.',
  mouPhases,
  {
    DRAFT: 'Being written.',
    IN_REVIEW: 'Waits for the legal review.',
    READY: 'Waits for the signature.',
    SIGNED: 'Signed, not in force yet.',
    ACTIVE: 'In force for more than 90 days, or without a last day.',
    EXPIRING: 'In force; its last day comes within 90 days.',
    EXPIRED: 'Its last day has passed and nobody has ended it.',
    TERMINATED: 'Ended before its last day, with a reason.',
    COMPLETED: 'Ended after its last day, with a reason.',
    RENEWED: 'Followed by a new agreement.',
  },
);

export const LateActKindEnum = publishEnum(
  'MouLateActKind',
  'What was done under an agreement after its last day.',
  lateActKinds,
  {
    REGISTER: 'A member was registered under it.',
    IMPORT: 'A list came in under it.',
    PAYMENT: 'A payment under it was reported or recorded.',
    RESERVE: 'Months were reserved in a budget of it.',
  },
);

export const MouTurnEnum = publishEnum('MouTurn', 'Whose turn it is, as a role.', mouTurns, {
  COORDINATOR: 'A coordinator of the partner; for a review another one than who asked.',
  OFFICE: 'An officer of the office that answers for the partner.',
  AGENCY: 'The agency.',
});

export const BenefitProgramEnum = publishEnum('BenefitProgram', 'An insurance branch of the agency.', programmes, {
  JKK: 'Work accident (jaminan kecelakaan kerja).',
  JKM: 'Death (jaminan kematian).',
  JHT: 'Old age savings (jaminan hari tua).',
  JP: 'Pension (jaminan pensiun).',
});

export const MouPayerEnum = publishEnum('MouPayer', 'Who pays the contributions under an agreement.', mouPayers, {
  SELF: 'The workers.',
  SUBSIDY: 'A public budget.',
  EMPLOYER: 'The employer.',
  SHARED: 'Worker and employer or budget together.',
  SPONSOR: 'A sponsor.',
});

export const MouPartyKindEnum = publishEnum('MouPartyKind', 'What kind of party signs.', partyKinds, {
  OFFICE: 'An office of the agency.',
  PARTNER: 'A partner.',
  GROUP: 'A group of the partner.',
});

export const MouOrderEnum = publishEnum('MouOrder', 'What a list of agreements is sorted by.', mouOrders, {
  TITLE: 'By title.',
  ENDING: 'By the last day, the next to end first; without a last day at the end.',
});
