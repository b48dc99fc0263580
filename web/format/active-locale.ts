import { type I18n, i18n, setupI18n } from '@lingui/core';
import type { ScreenLocale } from './locale.ts';

const remembered = 'portal.locale';

const catalogues = {
  id: () => import('../locales/id.po'),
  en: () => import('../locales/en.po'),
};

/** Shows the portal in a language; the document says so too, for screen readers and hyphenation. */
export async function activateLocale(locale: ScreenLocale): Promise<void> {
  const { messages } = await catalogues[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
  localStorage.setItem(remembered, locale);
}

/** The language last used in this browser; Indonesian for who comes first. */
export function rememberedLocale(): ScreenLocale {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'id';
}

/** The words of a language beside the one on screen. */
export async function wordsOf(locale: ScreenLocale): Promise<I18n> {
  const { messages } = await catalogues[locale]();
  return setupI18n({ locale, messages: { [locale]: messages } });
}
