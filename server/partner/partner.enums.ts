import { publishEnum } from '../graphql/register-enum.ts';
import { partnerKinds } from './partner.codes.ts';

export const PartnerKindEnum = publishEnum('PartnerKind', 'What kind of organisation a partner is.', partnerKinds, {
  MINISTRY: 'Ministry or agency of the state.',
  PROVINCE: 'Provincial government.',
  REGENCY: 'Government of a regency or city.',
  VILLAGE: 'Village administration.',
  CENTRAL_BANK: 'Office of Bank Indonesia.',
  AGGREGATOR: 'Organisation that registers and pays for many informal workers.',
  COMPANY: 'Company.',
  ASSOCIATION: 'Association or cooperative.',
});
