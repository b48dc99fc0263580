import { useLingui } from '@lingui/react';
import { useEffect, useReducer, useRef } from 'react';
import { endSession } from '../access/session-end.ts';
import { startUpload } from './upload.request.ts';
import { idleUpload, nextUploadState, type UploadState } from './upload-state.ts';

/** Whose list it is, and where its people belong. */
interface UploadTarget {
  partnerId: string;
  groupId: string;
  mouId: string;
}

interface UseUpload {
  state: UploadState;
  send: (file: File, to: UploadTarget) => void;
  cancel: () => void;
}

/** One upload at a time. Sending the same file again keeps its key, so an answer that got lost costs nothing. */
export function useUpload(): UseUpload {
  const { i18n } = useLingui();
  const [state, dispatch] = useReducer(nextUploadState, idleUpload);
  const running = useRef<{ cancel: () => void } | null>(null);
  const key = useRef<{ of: string; value: string } | null>(null);

  useEffect(() => () => running.current?.cancel(), []);

  async function send(file: File, to: UploadTarget) {
    const identity = `${to.partnerId} ${to.groupId} ${to.mouId} ${file.name} ${file.size} ${file.lastModified}`;
    if (key.current?.of !== identity) {
      key.current = { of: identity, value: crypto.randomUUID() };
    }
    dispatch({ type: 'started', fileName: file.name, size: file.size, at: Date.now() });
    const upload = startUpload({
      file,
      ...to,
      idempotencyKey: key.current.value,
      locale: i18n.locale,
      onProgress: (sent) => dispatch({ type: 'progressed', sent, at: Date.now() }),
    });
    running.current = upload;
    const answer = await upload.answer;
    if (running.current !== upload) {
      return;
    }
    running.current = null;
    if (answer.kind === 'created') {
      dispatch({ type: 'answered', importId: answer.importId });
    } else if (answer.kind === 'refused') {
      key.current = null;
      dispatch({ type: 'refused', message: answer.message });
    } else {
      dispatch({ type: 'interrupted' });
      if (answer.kind === 'unauthenticated') {
        endSession();
      }
    }
  }

  function cancel() {
    const upload = running.current;
    running.current = null;
    upload?.cancel();
    dispatch({ type: 'cancelled' });
  }

  return { state, send, cancel };
}
