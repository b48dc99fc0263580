import { readFileSync } from 'node:fs';
import { formatter } from '@lingui/format-po';
import { checkout } from '../../server/checkout.ts';

type Locale = 'id' | 'en';

async function translations(locale: Locale): Promise<Map<string, string>> {
  const text = readFileSync(`${checkout}/web/locales/${locale}.po`, 'utf8');
  const catalogue = await formatter().parse(text, { locale, sourceLocale: 'id', filename: `${locale}.po` });
  return new Map(Object.entries(catalogue).map(([id, { translation }]) => [id, translation ?? '']));
}

/** Sentences that belong to the other language alone: one that shows was left untranslated. */
export async function foreignTexts(locale: Locale): Promise<ReadonlySet<string>> {
  const [own, other] = await Promise.all([translations(locale), translations(locale === 'id' ? 'en' : 'id')]);
  const ours = new Set([...own.values()].map((text) => text.toLowerCase()));
  const theirs = [...other.values()].filter((text) => text.length > 3 && !text.includes('{'));
  return new Set(theirs.filter((text) => !ours.has(text.toLowerCase())));
}

/** What shows in place of a message whose words are not there. */
export async function messageIds(): Promise<ReadonlySet<string>> {
  return new Set((await translations('id')).keys());
}
