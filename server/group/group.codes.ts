/** Words that entity, queries and GraphQL share; none of the three imports another for them. */

/** Set by hand up to the signature; what comes after is counted from members and payments. */
export const groupStages = ['IDENTIFIED', 'CONTACTED', 'SOCIALISED', 'DATA_COLLECTED', 'SIGNED'] as const;
export type GroupStage = (typeof groupStages)[number];

export const ecosystems = ['VILLAGE', 'MARKET', 'ECOMMERCE_UMKM', 'VULNERABLE_WORKERS'] as const;
export type Ecosystem = (typeof ecosystems)[number];

export const wadahTypes = ['SG', 'SD', 'SA', 'SL', 'SC', 'SB'] as const;
export type WadahType = (typeof wadahTypes)[number];

export const groupOrders = ['NAME', 'NEXT_STEP'] as const;
export type GroupOrder = (typeof groupOrders)[number];
