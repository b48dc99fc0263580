import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { resumeSession } from './session-end.ts';
import { SignInForm } from './sign-in/SignInForm.tsx';
import { ViewerDocument } from './Viewer.generated.ts';
import { useViewer } from './viewer-context.ts';

/** The session ended while a form was being filled in: sign in here, the form stays as it is. */
export function SessionEndedDialog() {
  const { t } = useLingui();
  const client = useApolloClient();
  const viewer = useViewer();

  async function resume() {
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' });
    if (data?.viewer?.id === viewer.id) {
      resumeSession();
    } else {
      // Somebody else signed in: what the first person typed is not theirs to see.
      location.assign('/beranda');
    }
  }

  return (
    <Dialog title={t`Sesi Anda berakhir`} isOpen onClose={resumeSession} size="sm">
      <p>{t`Isian Anda masih ada. Masuk lagi, lalu simpan.`}</p>
      <SignInForm login={viewer.login} onSignedIn={resume} />
    </Dialog>
  );
}
