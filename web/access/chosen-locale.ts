import type { ScreenLocale } from '../format/locale.ts';

const key = 'portal.chosen-locale';

/** A language chosen before anybody was signed in; it is carried over to the account once. */
export function rememberChosenLocale(locale: ScreenLocale): void {
  sessionStorage.setItem(key, locale);
}

export function takeChosenLocale(): ScreenLocale | null {
  const chosen = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return chosen === 'id' || chosen === 'en' ? chosen : null;
}
