import { describe, expect, it } from 'vitest';
import { isTopLevelCode, topLevelCodes } from '../../server/graphql/error-codes.ts';
import { hasMessage, messageParts } from '../../server/messages.ts';
import { readSources } from './sources.ts';

const server = readSources(['server']);
const parts: Readonly<Record<string, Readonly<Record<string, { id: string; en: string }>>>> = messageParts;
const CODE =
  /(?:DomainError|refuse)\(\s*'([A-Z][A-Z_]+)'|\badd\('[A-Z_]+', '\w+', '([A-Z][A-Z_]+)'|\b[a-z]\w+Code: '([A-Z][A-Z_]+)'/g;

/** Thrown by readers of plain values; whoever calls them says it in the words of the field. */
const translated = /^(DATE|MONTH|RUPIAH)_/;

function codesThrown(sources: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of sources)
    for (const [, thrown, added, named] of text.matchAll(CODE)) found.set((thrown ?? added ?? named) as string, path);
  return found;
}

describe('Every error code', () => {
  it('that is thrown has its sentence in both languages', () => {
    const thrown = codesThrown(server);
    expect(thrown.size).toBeGreaterThan(40);
    expect(
      [...thrown].filter(([code]) => !hasMessage(code) && !isTopLevelCode(code) && !translated.test(code)),
    ).toEqual([]);
  });

  it('without a sentence would be found', () => {
    const sample = new Map([
      [
        'server/x.ts',
        `throw new DomainError('NOBODY_KNOWS', {}, 'x');\nadd('WARNS', 'nik', 'NOR_THIS');\nrefuse('OR_THIS')`,
      ],
    ]);
    expect([...codesThrown(sample).keys()]).toEqual(['NOBODY_KNOWS', 'NOR_THIS', 'OR_THIS']);
  });

  it('is spoken by one noun only', () => {
    const codes = Object.values(parts).flatMap((messages) => Object.keys(messages));
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  it('of the closed list has a sentence', () => {
    expect(topLevelCodes.filter((code) => !hasMessage(code))).toEqual([]);
  });
});

describe('Every sentence', () => {
  const sentences = Object.values(parts).flatMap((messages) => Object.entries(messages));
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

  it.each(sentences)('%s is written in both languages with the same places to fill', (_, { id, en }) => {
    expect([id.trim().length > 3, en.trim().length > 3]).toEqual([true, true]);
    expect(places(id)).toEqual(places(en));
  });
});
