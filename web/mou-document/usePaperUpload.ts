import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { MouPaperKind } from '../apollo/schema.generated.ts';
import { sendFile } from '../form/send-file.request.ts';
import { MouPapersDocument } from './MouPapers.generated.ts';

interface Upload {
  isBusy: boolean;
  /** Why the last file was not taken, in words. */
  problem: string | null;
  setProblem: (problem: string | null) => void;
  /**
   * @param replaces the version that it follows; null for a paper of its own
   * @returns whether it was taken
   */
  send: (file: File, kind: MouPaperKind, replaces: string | null) => Promise<boolean>;
}

/** Puts a file on file for an agreement, and reads its papers again. */
export function usePaperUpload(mouId: string): Upload {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(file: File, kind: MouPaperKind, replaces: string | null) {
    setProblem(null);
    setBusy(true);
    const asked = new URLSearchParams({ kind, ...(replaces ? { replaces } : {}) });
    const answer = await sendFile(file, `/mous/${mouId}/papers?${asked}`, i18n.locale);
    setBusy(false);
    if (answer.kind === 'refused') setProblem(answer.message);
    else if (answer.kind === 'unreachable')
      setProblem(t`Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.`);
    await client.refetchQueries({ include: [MouPapersDocument] });
    return answer.kind === 'done';
  }

  return { isBusy, problem, setProblem, send };
}
