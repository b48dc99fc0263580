import { publishEnum } from '../graphql/register-enum.ts';
import { allocationOrders, budgetChoices, budgetStates, grantSplits, ledgerKinds, unitKinds } from './budget.codes.ts';

export const BudgetStateEnum = publishEnum('SubsidyBudgetState', 'Where a budget stands.', budgetStates, {
  DRAFT: 'Being written.',
  ASKED: 'Waits for the approval of another person; nothing of it changes meanwhile.',
  OPEN: 'Approved: its units have their parts, and people are reserved against them.',
  CLOSED: 'Nobody is reserved any more; what is reserved may still be paid.',
});

export const BudgetChoiceEnum = publishEnum(
  'SubsidyChoice',
  'What is done where a unit’s quota costs more than its earmark.',
  budgetChoices,
  {
    FEWER_PEOPLE: 'Only as many people as the earmark pays for all months.',
    LAST_PERSON_SHORTER: 'The same, and one more person for the first months that the rest pays.',
    TOP_UP: 'The whole quota; another fund adds what is missing.',
  },
);

export const UnitKindEnum = publishEnum('SubsidyUnitKind', 'Which units a funding line is for.', unitKinds, {
  VILLAGE: 'Desa.',
  WARD: 'Kelurahan.',
  ANY: 'Both.',
});

export const GrantSplitEnum = publishEnum('GrantSplit', 'What the sum of a grant stands for.', grantSplits, {
  EACH: 'Each unit is granted the sum.',
  EQUAL: 'All units together, in equal parts.',
  BY_TARGET: 'All units together, by the people the agreement aims at in each.',
});

export const LedgerKindEnum = publishEnum('LedgerKind', 'What an entry of the ledger is.', ledgerKinds, {
  ALLOCATE: 'A unit gets its part.',
  TOP_UP: 'Another fund adds to it.',
  TRANSFER: 'Money goes to another unit, or comes from it.',
  RESERVE: 'Months of people are set against it.',
  RELEASE: 'Months are given back.',
  RECEIVE: 'A tranche has come.',
  SPEND: 'Reserved months are paid.',
  REVERSE: 'A payment of reserved months was taken back.',
});

export const AllocationOrderEnum = publishEnum('AllocationOrder', 'What units are sorted by.', allocationOrders, {
  PLACE: 'By region.',
  LEAST_USED: 'Those with the least reserved first.',
  LEAST_LEFT: 'Those with the least left first.',
});
