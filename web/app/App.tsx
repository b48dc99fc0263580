import { ScrollRestoration } from 'react-router';
import { SessionEndedDialog } from '../access/SessionEndedDialog.tsx';
import { ViewerGate } from '../access/ViewerGate.tsx';
import { Shell } from './Shell.tsx';

/** What surrounds every page of someone who is signed in. */
export function App() {
  return (
    <ViewerGate>
      <Shell />
      <SessionEndedDialog />
      <ScrollRestoration />
    </ViewerGate>
  );
}
