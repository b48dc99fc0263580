import { assertCan } from '../access/actions.ts';
import { againWhenLost } from '../contribution/lost-months.ts';
import { giveReason } from '../database/give-reason.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { workAsRequester } from '../jobs/requested-work.ts';
import { businessDate } from '../kernel/clock.ts';
import type { Month } from '../kernel/month.ts';
import type { ImportJobParts } from './member-import.check.ts';
import {
  addMembers,
  type Committing,
  committingImport,
  giveBackStale,
  markCommitted,
  putIntoGroup,
  updateMembers,
} from './member-import.commit.store.ts';
import { type EnrolList, enrolList } from './member-import.enrol.ts';
import { sumUp } from './member-import.judgement.store.ts';
import { afterLostJob } from './member-import.store.ts';

/** Makes members of the good rows, all or none, in the view of the officer who agreed to it. */
export function memberImportCommit(parts: ImportJobParts): JobHandler {
  return {
    run: (work) => againWhenLost(() => commit(parts, work)),
    // Nothing was written: the list is as good as before and may be agreed to again.
    async ended(sql, importId, _state, at) {
      await afterLostJob(sql, importId, { during: 'COMMITTING', after: 'READY', at });
    },
  };
}

async function commit(parts: ImportJobParts, work: JobWork): Promise<void> {
  const { keys, clock } = parts;
  await workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'memberImport:commit');
    const found = await committingImport(sql, work.subjectId);
    if (found) {
      const total = found.new_rows + found.changed_rows;
      const day = businessDate(clock);
      await giveReason(sql, `Impor ${found.file_name}`);
      work.progress('WRITING', 0, total);
      await updateMembers(sql, found.id, day, at);
      work.progress('WRITING', found.changed_rows, total);
      if (found.new_rows > 0) await addMembers(sql, found.id, keys.hash.id, day, at);
      await giveBackStale(sql, found.id, total);
      if (found.group_id !== null || found.mou_id !== null) await putIntoGroup(sql, found, at);
      if (found.enrol_from !== null && found.mou_id !== null)
        await enrolList(sql, viewer, listOf(found, found.mou_id, found.enrol_from), { work, at });
      work.progress('SUMMING_UP', total, total);
      await sumUp(sql, found.id, at);
      await markCommitted(sql, found.id, viewer, at);
    }
  });
}

const listOf = (found: Committing, mouId: string, first: Month): EnrolList => ({
  ...{ id: found.id, partnerId: found.partner_id, mouId, first },
  ...{ months: found.enrol_months, newOnly: found.enrol_new_only },
});
