/** Stages of a programme in the order in which they come. */
export const budgetStages = ['LIST', 'CHECK', 'DECREE', 'REGISTRATION', 'TRANSFER', 'PAYMENT', 'REPORT'] as const;
export type BudgetStage = (typeof budgetStages)[number];
