import { type I18n, i18n, type Messages, setupI18n } from '@lingui/core';
import type { ScreenLocale } from './locale.ts';

const remembered = 'portal.locale';

/** The words of a language in two files: those of the pages that people open first, and those of all others. */
const files = {
  id: { first: () => import('../locales/id.po?first'), rest: () => import('../locales/id.po?rest') },
  en: { first: () => import('../locales/en.po?first'), rest: () => import('../locales/en.po?rest') },
};

/** What has come so far. These objects are what is read from: words that come later draw nothing anew. */
const words: Record<ScreenLocale, Messages> = { id: {}, en: {} };
let onScreen = rememberedLocale();

/** Shows the first pages in a language. */
export async function activateFirstWords(locale: ScreenLocale): Promise<void> {
  await fetchWords(locale, 'first');
  show(locale);
}

/** Shows the portal in a language, whichever page is open. */
export async function activateLocale(locale: ScreenLocale): Promise<void> {
  await fetchAllWords(locale);
  show(locale);
}

/** The language last used in this browser; Indonesian for who comes first. */
export function rememberedLocale(): ScreenLocale {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'id';
}

/** A part of the portal that is not among the first, once its words are there too. */
export async function withWords<T>(part: Promise<T>): Promise<T> {
  const [fetched] = await Promise.all([part, fetchWords(onScreen, 'rest')]);
  return fetched;
}

/** The words of a language beside the one on screen. */
export async function wordsOf(locale: ScreenLocale): Promise<I18n> {
  await fetchAllWords(locale);
  return setupI18n({ locale, messages: { [locale]: words[locale] } });
}

async function fetchAllWords(locale: ScreenLocale): Promise<void> {
  await Promise.all([fetchWords(locale, 'first'), fetchWords(locale, 'rest')]);
}

async function fetchWords(locale: ScreenLocale, part: 'first' | 'rest'): Promise<void> {
  const { messages } = await files[locale][part]();
  Object.assign(words[locale], messages);
}

/** The document says it too, for screen readers and hyphenation. */
function show(locale: ScreenLocale): void {
  onScreen = locale;
  i18n.loadAndActivate({ locale, messages: words[locale] });
  document.documentElement.lang = locale;
  localStorage.setItem(remembered, locale);
}
