import type { ClarificationFilterInput, ClarificationState } from '../apollo/schema.generated.ts';

/** The states as the address spells them. */
export const clarificationStateWords = {
  menunggu: 'ASKED',
  dijawab: 'ANSWERED',
  ditarik: 'WITHDRAWN',
} as const satisfies Record<string, ClarificationState>;
export type ClarificationStateWord = keyof typeof clarificationStateWords;

/** Which state the address asks for; what waits where it names none. */
export function readClarificationState(search: URLSearchParams): ClarificationStateWord {
  const word = search.get('keadaan');
  return word !== null && Object.hasOwn(clarificationStateWords, word) ? (word as ClarificationStateWord) : 'menunggu';
}

export function readClarificationFilter(search: URLSearchParams): ClarificationFilterInput {
  const budgetId = search.get('anggaran');
  return { state: clarificationStateWords[readClarificationState(search)], ...(budgetId && { budgetId }) };
}
