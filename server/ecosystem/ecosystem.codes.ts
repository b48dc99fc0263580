/** Where informal workers are found together: what the agency looks at first. */
export const ecosystems = ['VILLAGE', 'MARKET', 'ECOMMERCE_UMKM', 'VULNERABLE_WORKERS'] as const;
export type Ecosystem = (typeof ecosystems)[number];
