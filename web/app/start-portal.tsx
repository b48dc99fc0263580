import '../ui/mantine.css';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { ViewerDocument } from '../access/Viewer.generated.ts';
import { createPortalClient } from '../apollo/client.ts';
import { activateLocale, rememberedLocale } from '../format/active-locale.ts';
import { theme } from '../ui/theme.ts';
import { createPortalRouter } from './routes.tsx';

/** Starts the portal for someone who is signed in, or sends who is not to the sign-in page. */
export async function start(): Promise<void> {
  const client = createPortalClient();
  // Asked for at once, so that the answer travels together with the catalogue and the page's own script.
  client.query({ query: ViewerDocument }).catch(() => undefined);
  const router = createPortalRouter();
  await activateLocale(rememberedLocale());
  const root = document.getElementById('root');
  if (!root) {
    throw new Error('The document has no root element.');
  }
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>
        <MantineProvider theme={theme} forceColorScheme="light">
          <RouterProvider router={router} />
        </MantineProvider>
      </ApolloProvider>
    </I18nProvider>,
  );
}
