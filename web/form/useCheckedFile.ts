import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FileAnswer } from './send-file.request.ts';

/**
 * The course of a list that is sent twice: once to see what would come of it, and then to have it done.
 * @param look asks what would come of a file; nothing is kept by it
 */
export function useCheckedFile<Checked>(look: (file: File) => Promise<FileAnswer<Checked>>) {
  const { t } = useLingui();
  const [file, setFile] = useState<File | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function answerOf<Given>(asked: Promise<FileAnswer<Given>>): Promise<Given | null> {
    setProblem(null);
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    if (answer.kind === 'done') return answer.value;
    const unreachable = t`Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.`;
    setProblem(answer.kind === 'refused' ? answer.message : unreachable);
    return null;
  }

  async function check(chosen: File) {
    setChecked(null);
    setFile(chosen);
    setChecked(await answerOf(look(chosen)));
  }

  /** Has it done with the file that was looked at. @returns null where it was not */
  async function send<Done>(act: (file: File) => Promise<FileAnswer<Done>>): Promise<Done | null> {
    return file && !isBusy ? answerOf(act(file)) : null;
  }

  return { checked, problem, isBusy, check, send, forget: () => setChecked(null) };
}
