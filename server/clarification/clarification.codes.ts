/** Words that rules, statements and GraphQL share. */
export const clarificationStates = ['ASKED', 'ANSWERED', 'WITHDRAWN'] as const;
export type ClarificationState = (typeof clarificationStates)[number];

/** YES: the other fund really pays. NO: its registration is wrong or over. FROM: it is, from a month of the span on. */
export const clarificationAnswers = ['YES', 'NO', 'FROM'] as const;
export type ClarificationAnswer = (typeof clarificationAnswers)[number];

/** For so many days an answer is told on the asker's home. */
export const NEWS_DAYS = 14;
