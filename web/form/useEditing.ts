import { useState } from 'react';
import type { ServerProblem } from './useFormState.ts';
import { type SavedForm, useSaving } from './useSaving.ts';

interface EditedForm<Row> extends SavedForm {
  /** Shows this row in place of what was typed. */
  show: (row: Row) => void;
}

interface Editing<Row> {
  send: (version: number) => Promise<{ userErrors: readonly ServerProblem[] } | null | undefined>;
  /** The row as it is on the server by now. */
  readNewest: () => Promise<Row | null | undefined>;
  onSaved: () => void;
}

/** Changes a row. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function useEditing<Row extends { version: number }>(
  row: Row,
  form: EditedForm<Row>,
  { send, readNewest, onSaved }: Editing<Row>,
) {
  const saving = useSaving(form);
  const [base, setBase] = useState(row);
  const [newer, setNewer] = useState<Row | null>(null);

  async function saveOver(version: number) {
    const saved = await saving.save(async () => {
      const answer = await send(version);
      if (answer?.userErrors.some(({ code }) => code === 'VERSION_CONFLICT')) {
        setNewer((await readNewest()) ?? null);
        return null;
      }
      return answer;
    });
    if (saved) {
      onSaved();
    }
  }

  function settle(taken: Row) {
    setBase(taken);
    setNewer(null);
  }

  return {
    base,
    /** What somebody else saved in the meantime, until it is decided what becomes of it. */
    newer,
    failure: saving.failure,
    isBusy: saving.isBusy,
    save: () => saveOver(base.version),
    takeNewer: (taken: Row) => {
      settle(taken);
      form.show(taken);
    },
    keepMine: (taken: Row) => {
      settle(taken);
      saveOver(taken.version);
    },
  };
}
