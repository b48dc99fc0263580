import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useSwitchLocale } from '../access/useSwitchLocale.ts';

/** One press, same page, other language. The label is in the language it leads to. */
export function LanguageButton() {
  const { i18n } = useLingui();
  const switchLocale = useSwitchLocale();
  const other = i18n.locale === 'en' ? 'id' : 'en';
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      lang={other}
      aria-label={other === 'en' ? undefined : 'Bahasa Indonesia'}
      onClick={() => switchLocale(other)}
    >
      {/* the whole name has no room on a phone */}
      {other === 'en' ? 'English' : 'Indonesia'}
    </Button>
  );
}
