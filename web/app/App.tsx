import { ScrollRestoration } from 'react-router';
import { SessionEnd } from '../access/SessionEnd.tsx';
import { ViewerGate } from '../access/ViewerGate.tsx';
import { Shell } from './Shell.tsx';

/** What surrounds every page of someone who is signed in. */
export function App() {
  return (
    <ViewerGate>
      <Shell />
      <SessionEnd />
      <ScrollRestoration />
    </ViewerGate>
  );
}
