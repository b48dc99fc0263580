import type { Ecosystem } from './group.codes.ts';

/** Where people belong whom a public budget pays for and who came in without a group: that is who a vulnerable worker is. */
export const SUBSIDISED_ECOSYSTEM: Ecosystem = 'VULNERABLE_WORKERS';

/**
 * The ecosystem of people, in SQL: that of their group; of those without one it is known only where their agreement is
 * paid by a public budget.
 * @param people alias of rows with group_id; `g` is the group beside them and `a` the agreement
 */
export const ecosystemOfPeople = (people: string): string =>
  `case when ${people}.group_id is not null then g.ecosystem when a.payer = 'SUBSIDY' then '${SUBSIDISED_ECOSYSTEM}' end`;
