import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useSwitchLocale } from '../access/useSwitchLocale.ts';
import classes from './LanguageButton.module.css';

/** One press, same page, other language. The label is in the language it leads to. */
export function LanguageButton() {
  const { i18n } = useLingui();
  const switchLocale = useSwitchLocale();
  const other = i18n.locale === 'en' ? 'id' : 'en';
  return (
    <Button variant="subtle" size="compact-sm" lang={other} onClick={() => switchLocale(other)}>
      {other === 'en' ? (
        'English'
      ) : (
        <>
          <span className={classes.long}>Bahasa </span>Indonesia
        </>
      )}
    </Button>
  );
}
