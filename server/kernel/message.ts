/** Languages of the screen, of answers and of printed lists. Indonesian is the first one. */
export type Locale = 'id' | 'en';

/** One text in both languages. `{name}` marks a place that a parameter fills. */
export type Message = { readonly id: string; readonly en: string };

const numberFormat = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

/**
 * Fills the places of a message. Numbers get the thousands separator of the language; what must not have one
 * (a year, a row number) is handed over as text. A place without a parameter throws: a half-filled sentence on
 * somebody's screen is a fault of ours.
 */
export function formatMessage(
  message: Message,
  locale: Locale,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return message[locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`Message parameter {${name}} is missing`);
    return typeof value === 'number' ? numberFormat[locale].format(value) : value;
  });
}
