import '../ui/mantine.css';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { ViewerDocument, type ViewerQuery } from '../access/Viewer.generated.ts';
import { createPortalClient } from '../apollo/client.ts';
import { activateLocale, rememberedLocale } from '../format/active-locale.ts';
import { askHome } from '../home/ask-home.ts';
import { theme } from '../ui/theme.ts';
import { createPortalRouter } from './routes.tsx';

/** Starts the portal for someone who is signed in, or sends who is not to the sign-in page. */
export async function start(earlyViewer: Promise<unknown>): Promise<void> {
  const client = createPortalClient();
  const router = createPortalRouter();
  const [viewer] = await Promise.all([earlyViewer, activateLocale(rememberedLocale())]);
  if (viewer !== null) {
    const data = viewer as ViewerQuery;
    client.writeQuery({ query: ViewerDocument, data });
    if (data.viewer && /^\/(beranda\/?)?$/.test(location.pathname)) {
      askHome(client, data.viewer);
    }
  }
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
