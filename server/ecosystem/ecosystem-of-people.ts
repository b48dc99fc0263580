import type { Ecosystem } from './ecosystem.codes.ts';

/** Where people belong whom a public budget pays for and who came in without a group: that is who a vulnerable worker is. */
export const SUBSIDISED_ECOSYSTEM: Ecosystem = 'VULNERABLE_WORKERS';

/**
 * The ecosystem of people, in SQL: that of their group; of those without one, vulnerable workers where their agreement is
 * paid by a public budget, else that of their partner.
 * @param people alias of rows with group_id; `g` is the group beside them, `a` the agreement and `p` the partner
 */
export const ecosystemOfPeople = (people: string): string =>
  `case when ${people}.group_id is not null then g.ecosystem when a.payer = 'SUBSIDY' then '${SUBSIDISED_ECOSYSTEM}' else p.ecosystem end`;
