export const riskClasses = ['VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const;
export type RiskClass = (typeof riskClasses)[number];

export const payerSides = ['WORKER', 'EMPLOYER'] as const;
/** Who owes a share; for a non-wage earner the worker, whoever pays it in the end. */
export type PayerSide = (typeof payerSides)[number];

export const bases = ['FLAT', 'BAND', 'WAGE', 'CAPPED_WAGE'] as const;
export type Basis = (typeof bases)[number];

export const certainties = ['A', 'B', 'C'] as const;
/** A read in the regulation or reproduces published figures, B one reputable source, C unverified. */
export type Certainty = (typeof certainties)[number];
