import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { wordsOf } from './active-locale.ts';
import type { ScreenLocale } from './locale.ts';

interface InLanguageProps {
  locale: ScreenLocale;
  className?: string;
  children: ReactNode;
}

/** A part of a page in a language of its own; nothing until its words are there. */
export function InLanguage({ locale, className, children }: InLanguageProps) {
  const [words, setWords] = useState<I18n | null>(null);
  useEffect(() => {
    let isWanted = true;
    wordsOf(locale).then(
      (found) => isWanted && setWords(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [locale]);
  if (words?.locale !== locale) return null;
  return (
    <div lang={locale} className={className}>
      <I18nProvider i18n={words}>{children}</I18nProvider>
    </div>
  );
}
