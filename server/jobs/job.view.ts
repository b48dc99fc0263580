import { formatMessage, type Locale } from '../kernel/message.ts';
import type { JobStep } from './job.codes.ts';
import { jobMessages, jobStepLabels } from './job.messages.ts';
import type { JobRow } from './job.queries.ts';
import type { JobType } from './job.type.ts';

/** A job in the words of its reader. */
export function jobView(row: JobRow, locale: Locale): JobType {
  const open = row.state === 'WAITING' || row.state === 'RUNNING';
  const step = jobStepLabels[(row.step || 'WAITING') as JobStep | 'WAITING'];
  const failure = row.failure_code ? jobMessages[row.failure_code as keyof typeof jobMessages] : null;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    step: open ? formatMessage(step, locale) : '',
    message: failure ? formatMessage(failure, locale) : null,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}
