/** Kinds of organisations that sign; shared by entity, queries and GraphQL. */
export const partnerKinds = [
  'MINISTRY',
  'PROVINCE',
  'REGENCY',
  'VILLAGE',
  'CENTRAL_BANK',
  'AGGREGATOR',
  'COMPANY',
  'ASSOCIATION',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];
