import { publishEnum } from '../graphql/register-enum.ts';
import { bases, certainties, payerSides, riskClasses } from './tariff.codes.ts';

export const RiskClassEnum = publishEnum('RiskClass', 'How dangerous an employer’s work is.', riskClasses, {
  VERY_LOW: 'Very low: offices, also of the state.',
  LOW: 'Low.',
  MEDIUM: 'Medium.',
  HIGH: 'High.',
  VERY_HIGH: 'Very high.',
});

export const PayerSideEnum = publishEnum('PayerSide', 'Who owes a share of a contribution.', payerSides, {
  WORKER: 'The worker; for a non-wage earner the whole, whoever pays it in the end.',
  EMPLOYER: 'The employer.',
});

export const TariffBasisEnum = publishEnum('TariffBasis', 'What a rate is taken of.', bases, {
  FLAT: 'An amount, the same for all.',
  BAND: 'The nominal of the band that the income falls into.',
  WAGE: 'The monthly wage.',
  CAPPED_WAGE: 'The monthly wage up to a cap.',
});

export const CertaintyEnum = publishEnum('Certainty', 'How sure a rule of reference is.', certainties, {
  A: 'Read in the regulation, or reproduces published figures.',
  B: 'From one reputable source.',
  C: 'Not verified yet.',
});
