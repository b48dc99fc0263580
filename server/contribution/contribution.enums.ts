import { publishEnum } from '../graphql/register-enum.ts';
import { contributionPayers, contributionStates, coverStates, unpricedReasons } from './contribution.codes.ts';

export const ContributionPayerEnum = publishEnum('ContributionPayer', 'Who pays a month.', contributionPayers, {
  WORKER: 'The member.',
  PARTNER: 'The partner as employer; the worker’s own share is deducted from the wage.',
  FUND: 'A public budget, a company’s fund or a sponsor.',
});

export const ContributionStateEnum = publishEnum('ContributionState', 'How a month stands.', contributionStates, {
  NOT_DUE: 'A later month, not paid yet.',
  DUE: 'To be paid by its day, which has not passed.',
  OVERDUE: 'Not paid, and its day has passed.',
  NON_ACTIVE: 'Not paid like the two months before it: the membership is not active any more.',
  PAID: 'Paid.',
  PREPAID: 'A later month that is paid already.',
});

export const CoverStateEnum = publishEnum('CoverState', 'Whether a member is protected now.', coverStates, {
  PROTECTED: 'The present month is paid.',
  STARTS_LATER: 'The first paid month is still to come.',
  NOT_DUE: 'Was protected; the month that is missing is not past its due day.',
  LAPSED: 'Was protected; a missing month is past its due day.',
  NON_ACTIVE: 'Three missing months in a row or more are past their due day.',
  NEVER_PAID: 'No month was ever paid.',
});

export const UnpricedReasonEnum = publishEnum('UnpricedReason', 'Why a month has no price.', unpricedReasons, {
  WAGE_MISSING: 'The wage of a wage earner is not known.',
  TARIFF_UNKNOWN: 'No tariff is known for the month.',
  PROGRAMME_NOT_OFFERED: 'The agreement names a programme that the segment is not offered.',
  FUND_UNKNOWN: 'The agreement names a fund that the tariff does not know.',
});
