import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import { activateFirstWords, rememberedLocale } from '../../format/active-locale.ts';
import type { SignInOptions } from '../session.request.ts';
import { CodePage } from './CodePage.tsx';
import { ForgottenPage } from './ForgottenPage.tsx';
import { SignInPage } from './SignInPage.tsx';

/** Starts the sign-in page, which carries neither the GraphQL client nor the component kit. */
export async function start(options: Promise<SignInOptions>): Promise<void> {
  // The page waits a moment for the example accounts: coming later they would push it about.
  await Promise.all([
    activateFirstWords(rememberedLocale()),
    Promise.race([options.catch(() => undefined), after(600)]),
  ]);
  const root = document.getElementById('root');
  if (!root) {
    throw new Error('The document has no root element.');
  }
  createRoot(root).render(<I18nProvider i18n={i18n}>{pageFor(location.pathname, options)}</I18nProvider>);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function pageFor(path: string, options: Promise<SignInOptions>) {
  if (path.startsWith('/kode')) {
    return <CodePage />;
  }
  return path.startsWith('/lupa') ? <ForgottenPage /> : <SignInPage options={options} />;
}
