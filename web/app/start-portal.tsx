import '../ui/mantine.css';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { ViewerDocument, type ViewerFactsFragment, type ViewerQuery } from '../access/Viewer.generated.ts';
import { createPortalClient } from '../apollo/client.ts';
import { activateFirstWords, rememberedLocale, withWords } from '../format/active-locale.ts';
import { theme } from '../ui/theme.ts';
import { createPortalRouter } from './routes.tsx';

/** What the first page shows, asked for before it is drawn. */
export interface Reading {
  read(client: ApolloClient, viewer: ViewerFactsFragment): Promise<void>;
}

/** What the first page asks for itself goes before the words of all other pages. */
const OTHER_WORDS_AFTER_MS = 1_000;

/** Starts the portal for someone who is signed in, or sends who is not to the sign-in page. */
export async function start(
  earlyViewer: Promise<ViewerQuery | null>,
  reading: Promise<Reading | null> | null,
): Promise<void> {
  const client = createPortalClient();
  const router = createPortalRouter();
  const [data, first] = await Promise.all([earlyViewer, reading, activateFirstWords(rememberedLocale())]);
  if (data !== null) {
    client.writeQuery({ query: ViewerDocument, data });
    // an answer that is here already is drawn at once; for one on its way the frame does not wait
    if (data.viewer && first) await Promise.race([first.read(client, data.viewer), nextTask()]);
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
  setTimeout(() => withWords(Promise.resolve()).catch(() => undefined), OTHER_WORDS_AFTER_MS);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
