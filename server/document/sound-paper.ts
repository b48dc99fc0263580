import { DomainError } from '../kernel/domain-error.ts';
import { paperKind } from './paper-kind.ts';

/** How the end of a whole file looks; some programs write a little behind it. */
const ENDING_WITHIN = 2048;
const endings: Readonly<Record<string, Buffer>> = {
  pdf: Buffer.from('%%EOF'),
  jpg: Buffer.from([0xff, 0xd9]),
  png: Buffer.from('IEND'),
};
const sameEnding: Readonly<Record<string, string>> = { jpeg: 'jpg' };

/**
 * A scanned or exported paper that can be opened by whoever has to read it: what it is by its content, whole, not behind a
 * password, and not called something else by its name. Nothing in it is run or looked at further.
 * @param name as the file was handed in; null where nobody named it
 * @throws DomainError PAPER_EMPTY, PAPER_TYPE, PAPER_CUT, PAPER_PASSWORD, PAPER_NAMED_OTHERWISE
 */
export function soundPaper(bytes: Buffer, name: string | null): { type: string; ending: string } {
  if (bytes.length === 0) throw new DomainError('PAPER_EMPTY');
  const kind = paperKind(bytes);
  if (!kind) throw new DomainError('PAPER_TYPE');
  const tail = bytes.subarray(-ENDING_WITHIN);
  if (!tail.includes(endings[kind.ending] as Buffer)) throw new DomainError('PAPER_CUT');
  // the dictionary that says so is never compressed
  if (kind.ending === 'pdf' && /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(bytes.toString('latin1')))
    throw new DomainError('PAPER_PASSWORD');
  const said = name?.match(/\.([a-z0-9]{1,5})$/i)?.[1]?.toLowerCase();
  if (said && (sameEnding[said] ?? said) !== kind.ending)
    throw new DomainError('PAPER_NAMED_OTHERWISE', { said, found: kind.ending });
  return kind;
}
