import type { ImportOutcome } from '../apollo/schema.generated.ts';

/** The words in the address for the five outcomes of a row. */
export const outcomeWords = {
  baru: 'NEW',
  berubah: 'CHANGED',
  sama: 'UNCHANGED',
  peringatan: 'WARNED',
  ditolak: 'REFUSED',
} as const satisfies Record<string, ImportOutcome>;

export type OutcomeWord = keyof typeof outcomeWords;

export function isOutcomeWord(text: string | null): text is OutcomeWord {
  return text !== null && Object.hasOwn(outcomeWords, text);
}

interface RowCounts {
  new: number;
  changed: number;
  warned: number;
  refused: number;
}

/** The tab to begin with: what needs a decision first. */
export function firstOutcome(counts: RowCounts): OutcomeWord {
  if (counts.refused > 0) {
    return 'ditolak';
  }
  if (counts.warned > 0) {
    return 'peringatan';
  }
  if (counts.changed > 0) {
    return 'berubah';
  }
  return counts.new > 0 ? 'baru' : 'sama';
}
