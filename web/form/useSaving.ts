import { useRef, useState } from 'react';
import type { ServerProblem } from './useFormState.ts';

interface Answer {
  userErrors: readonly ServerProblem[];
}

export interface SavedForm {
  /** True when nothing speaks against asking the server. */
  check: () => boolean | Promise<boolean>;
  showServerProblems: (found: readonly ServerProblem[]) => void;
}

/** The course of saving: nothing is sent that has a known problem, and what the server says comes to its fields. */
export function useSaving(form: SavedForm) {
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  /** The answer, once it is saved. */
  async function save<Given extends Answer>(send: () => Promise<Given | null | undefined>): Promise<Given | null> {
    setFailure(null);
    if (!(await form.check()) || isBusy) {
      return null;
    }
    setBusy(true);
    try {
      const answer = (await send()) ?? null;
      if (answer && answer.userErrors.length > 0) {
        form.showServerProblems(answer.userErrors);
        return null;
      }
      return answer;
    } catch (error) {
      setFailure(error);
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { failure, isBusy, save };
}

/** Saves something new. One key for one of it: sending it twice, after a lost answer for example, makes one. */
export function useCreating(form: SavedForm) {
  const saving = useSaving(form);
  const idempotencyKey = useRef(crypto.randomUUID());

  function save<Given extends Answer>(send: (idempotencyKey: string) => Promise<Given | null | undefined>) {
    return saving.save(async () => {
      const answer = await send(idempotencyKey.current);
      idempotencyKey.current = crypto.randomUUID();
      return answer;
    });
  }

  return { ...saving, save };
}
