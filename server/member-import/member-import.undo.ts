import { assertCan } from '../access/actions.ts';
import { giveReason } from '../database/give-reason.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import { sumUp } from './member-import.judgement.store.ts';
import { afterLostJob } from './member-import.store.ts';
import {
  leaveGroup,
  listRows,
  markUndone,
  nameTheKept,
  putBack,
  removeNew,
  undoingImport,
} from './member-import.undo.store.ts';

/**
 * Takes a saved list back, all at once: who came by it goes again, who was changed by it is as before. Whoever was touched
 * since, has months that are owed or an event of a claim, stays, and the row says so. Months that saving the list reserved are
 * released, unless one of them is paid.
 */
export function memberImportUndo(parts: RequestedWorkParts): JobHandler {
  return {
    run: (work) => undo(parts, work),
    // Nothing was taken back: the list is as saved as before.
    async ended(sql, importId, _state, at) {
      await afterLostJob(sql, importId, { during: 'UNDOING', after: 'COMMITTED', at });
    },
  };
}

async function undo(parts: RequestedWorkParts, work: JobWork): Promise<void> {
  await workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'memberImport:commit');
    const found = await undoingImport(sql, work.subjectId);
    if (!found) return;
    const total = found.new_rows + found.changed_rows;
    const why = { id: 'Impor dibatalkan', en: 'Import undone' }[viewer.locale];
    await giveReason(sql, `${why}: ${found.file_name}`);
    work.progress('WRITING', 0, total);
    await listRows(sql, found);
    await sql.query({ text: 'select import_months_taken_back($1)', values: [found.id] });
    await putBack(sql, at);
    await leaveGroup(sql, at);
    work.progress('WRITING', found.changed_rows, total);
    await removeNew(sql, found);
    const undone = await nameTheKept(sql, found, total);
    work.progress('SUMMING_UP', total, total);
    await sumUp(sql, found.id, at);
    await markUndone(sql, found.id, undone, at);
  });
}
