import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { messages as english } from '../../web/locales/en.po';
import { messages as indonesian } from '../../web/locales/id.po';
import { theme } from '../../web/ui/theme.ts';

afterEach(cleanup);

/** Renders a part of the portal as it stands on a page, in one of the two languages. */
export function renderInPortal(part: ReactNode, locale: 'id' | 'en' = 'id') {
  const i18n = setupI18n({ locale, messages: { id: indonesian, en: english } });
  const rendered = render(
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} forceColorScheme="light">
        {part}
      </MantineProvider>
    </I18nProvider>,
  );
  return { ...rendered, i18n };
}
