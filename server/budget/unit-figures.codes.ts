/** What is picked out of the units of a budget. */
export const unitFilters = ['NO_LIST', 'NO_MONEY', 'REPORT_MISSING', 'COVER_ENDING', 'QUOTA_OPEN'] as const;
export type UnitFilter = (typeof unitFilters)[number];

/** By which measure the worst come first; by place there is no worst. */
export const unitOrders = ['QUOTA', 'MONEY', 'LEFT', 'PLACE'] as const;
export type UnitOrder = (typeof unitOrders)[number];
