/** The two languages of the screen: Indonesian first, English second. */
export type ScreenLocale = 'id' | 'en';

const intlTags = { id: 'id-ID', en: 'en-GB' } as const;

export function intlTag(locale: string): 'id-ID' | 'en-GB' {
  return locale === 'en' ? intlTags.en : intlTags.id;
}
