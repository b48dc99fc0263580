import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { withWords } from '../format/active-locale.ts';
import { isSessionEnded, onSessionChange } from './session-end.ts';

const fetchDialog = () => withWords(import('./SessionEndedDialog.tsx'));
const SessionEndedDialog = lazy(async () => ({ default: (await fetchDialog()).SessionEndedDialog }));
/** The page is drawn by then, and nobody has typed much. */
const FETCH_AFTER_MS = 5_000;

/** Waits for the end of the session. The dialog comes after everything else, but long before it is needed. */
export function SessionEnd() {
  const isEnded = useSyncExternalStore(onSessionChange, isSessionEnded);

  useEffect(() => {
    const timer = setTimeout(() => fetchDialog().catch(() => undefined), FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  return <Suspense>{isEnded && <SessionEndedDialog />}</Suspense>;
}
