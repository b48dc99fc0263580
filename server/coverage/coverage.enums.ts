import { publishEnum } from '../graphql/register-enum.ts';
import { coverageOrders, unitFilters } from './coverage.codes.ts';

export const CoverageOrderEnum = publishEnum('CoverageOrder', 'Order of the regions of a coverage.', coverageOrders, {
  WORST: 'Least share of villages with a list first, then least registered of the target; without a target last.',
  NAME: 'By name.',
  TARGET: 'Largest target first.',
  REGISTERED: 'Most registered first.',
});

export const UnitFilterEnum = publishEnum('CoverageUnitFilter', 'Which villages of an agreement.', unitFilters, {
  ALL: 'Every village with a target.',
  NO_LIST: 'Without any member who has not ended.',
  COVER_ENDING: 'Paid for until a day within the next 60 days.',
  COVER_ENDED: 'Paid for until a day that has passed.',
});
