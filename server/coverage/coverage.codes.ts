/** In which order the regions of a coverage come. */
export const coverageOrders = ['WORST', 'NAME', 'TARGET', 'REGISTERED'] as const;
export type CoverageOrder = (typeof coverageOrders)[number];

/** Which villages of an agreement are asked for. */
export const unitFilters = ['ALL', 'NO_LIST', 'COVER_ENDING', 'COVER_ENDED'] as const;
export type UnitFilter = (typeof unitFilters)[number];
