import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { Outlet, useNavigation } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { withWords } from '../format/active-locale.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import classes from './Shell.module.css';
import { useShortcuts } from './useShortcuts.ts';

const ShortcutHelp = lazy(async () => ({ default: (await withWords(import('./ShortcutHelp.tsx'))).ShortcutHelp }));

/** The frame: skip link, example-data banner, header, the page, and the help for the keyboard. */
export function Shell() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigation = useNavigation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts({ onHelp: () => setHelpOpen(true) });

  return (
    <>
      <a href="#isi" className={classes.skip}>
        {t`Langsung ke isi`}
      </a>
      {viewer.demo && (
        <aside className={classes.demo} data-demo aria-label={t`Data contoh`}>
          <strong>{t`DATA CONTOH`}</strong> <span>{t`Semua data di sini rekaan.`}</span>
        </aside>
      )}
      <Header onShortcutHelp={() => setHelpOpen(true)} />
      <div className={classes.going} data-going={navigation.state !== 'idle' || undefined} />
      <main id="isi" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Footer />
      <Suspense>{isHelpOpen && <ShortcutHelp isOpen onClose={() => setHelpOpen(false)} />}</Suspense>
    </>
  );
}
