// @vitest-environment node
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';
import { describe, expect, it } from 'vitest';
import englishText from '../../../web/locales/en.po?raw';
import indonesianText from '../../../web/locales/id.po?raw';

async function read(locale: string, text: string) {
  return formatter().parse(text, { locale, sourceLocale: 'id', filename: `${locale}.po` });
}

/** `{name}` and `#` of a message, in any order: a translation may turn the sentence round but not lose a value. */
function values(message: string): string[] {
  return [...new Set(message.match(/\{\w+(?=[},])/g) ?? [])].sort();
}

describe('the two catalogues', async () => {
  const [indonesian, english] = await Promise.all([read('id', indonesianText), read('en', englishText)]);
  const ids = Object.keys(indonesian);

  // reads every page
  it('hold every message of the pages, and none that no page shows any more', { timeout: 120_000 }, async () => {
    const [catalogue] = await getCatalogs(getConfig({ cwd: 'web' }));
    const inCode = await catalogue?.collect();
    expect(ids.sort()).toEqual(Object.keys(inCode ?? {}).sort());
  });

  it('hold the same messages', () => {
    expect(Object.keys(english).sort()).toEqual([...ids].sort());
    expect(ids.length).toBeGreaterThan(300);
  });

  it('leave none untranslated', () => {
    expect(ids.filter((id) => !english[id]?.translation)).toEqual([]);
    expect(ids.filter((id) => !indonesian[id]?.translation)).toEqual([]);
  });

  it('keep every value of a message', () => {
    const lost = ids.filter(
      (id) => values(english[id]?.translation ?? '').join() !== values(indonesian[id]?.translation ?? '').join(),
    );
    expect(lost).toEqual([]);
  });

  it('keep every sentence at most fifteen words long', () => {
    const long = [...Object.values(indonesian), ...Object.values(english)].flatMap(({ translation = '' }) =>
      translation.startsWith('{') && translation.includes('plural,')
        ? []
        : translation.split(/[.?!]\s+/).filter((sentence) => sentence.trim().split(/\s+/).length > 15),
    );
    expect(long).toEqual([]);
  });
});
