import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonWords } from '@zxcvbn-ts/language-common';
import { dictionary as indonesianWords } from '@zxcvbn-ts/language-id';
import { DomainError } from '../kernel/domain-error.ts';

/** NIST SP 800-63B asks for length and for a look at what is commonly used, not for kinds of characters. */
export const PASSWORD_MIN = 12;
/** Of 0 to 4; 3 stands for at least a hundred million guesses. */
const LEAST_SCORE = 3;
/** Longer ones are accepted and judged by their beginning: judging costs more than linear time. */
const JUDGED = 100;

const HOUSE_WORDS = ['portal', 'mitra', 'portalmitra', 'bpjs', 'bpjstk', 'bpjsketenagakerjaan', 'jamsostek'];

let judge: ZxcvbnFactory | null = null;

/**
 * A password that may be set: long enough and not easily guessed from common and Indonesian words and from what others
 * know about the user.
 * @param known login, name, organisation: their words make a password weaker
 * @throws DomainError PASSWORD_SHORT {min}, PASSWORD_GUESSABLE
 */
export function mustBeStrongPassword(password: string, known: readonly string[]): void {
  const normal = password.normalize('NFC');
  if ([...normal].length < PASSWORD_MIN) throw new DomainError('PASSWORD_SHORT', { min: PASSWORD_MIN }, 'password');
  judge ??= new ZxcvbnFactory({
    dictionary: { ...commonWords, ...indonesianWords },
    graphs: adjacencyGraphs,
  });
  const { score } = judge.check(normal.slice(0, JUDGED), [...HOUSE_WORDS, ...known.flatMap(waysToWrite)]);
  if (score < LEAST_SCORE) throw new DomainError('PASSWORD_GUESSABLE', {}, 'password');
}

/** The whole, its words, and all of them in one: somebody called Ratna Permata writes ratnapermata. */
function waysToWrite(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return [text, words.join(''), ...words].filter((word) => word.length > 2);
}
