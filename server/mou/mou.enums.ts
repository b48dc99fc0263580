import { publishEnum } from '../graphql/register-enum.ts';
import { mouKinds, mouOrders, mouPayers, mouStates, partyKinds, programmes } from './mou.codes.ts';

export const MouKindEnum = publishEnum('MouKind', 'What kind of paper an agreement is.', mouKinds, {
  MOU: 'Nota kesepahaman: intent and scope.',
  PKS: 'Perjanjian kerja sama: rights and duties.',
  ADDENDUM: 'Adendum: changes another agreement, its parent.',
});

export const MouStateEnum = publishEnum('MouState', 'Where an agreement stands; it only goes forward.', mouStates, {
  DRAFT: 'Being written; everything may change.',
  SIGNED: 'Signed by all parties; only the target headcount may change.',
  ACTIVE: 'In force, from its start date on.',
  ENDED: 'Over, with a reason.',
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
