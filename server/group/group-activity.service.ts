import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import { addYears, type CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mayAdvanceGroup } from './group.policy.ts';
import { groupsByIds } from './group.queries.ts';
import { type ActivityRow, activitiesByIds } from './group-activity.queries.ts';
import { type ActivityWrite, insertActivity } from './group-activity.store.ts';

const NOTE = { min: 3, max: 500 };
const YEARS_BACK = 10;

/**
 * Writes down a call, a visit or a meeting, or puts such an entry right by a new one: the old one stays.
 * @throws DomainError NOT_FOUND, FORBIDDEN, GROUP_CLOSED, GROUP_ACTIVITY_*
 */
export function groupActivityRecord(
  ctx: ActContext,
  groupId: string,
  write: ActivityWrite,
  key: string,
): Promise<ActivityRow> {
  return ctx.act('group:advance', async (act) => {
    const [group] = await groupsByIds(act.sql, act.viewer, [groupId]);
    if (!group) throw new DomainError('NOT_FOUND');
    if (group.closedAt !== null) throw new DomainError('GROUP_CLOSED');
    mustBeAllowed(mayAdvanceGroup(act.viewer, group));
    const note = checked(write, businessDate(ctx.clock));
    const id = uuidv7();
    const before = await once(act, { operation: 'groupActivityRecord', key, request: { groupId, write } }, { id });
    if (!before) {
      if (write.correctsId) await mustBeOpenToCorrection(write.correctsId);
      try {
        await insertActivity(act, id, group, { ...write, note });
      } catch (error) {
        // somebody else was quicker
        if (isDuplicate(error)) throw new DomainError('GROUP_ACTIVITY_CORRECTED');
        throw error;
      }
    }
    const [row] = await activitiesByIds(act.sql, [before?.id ?? id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;

    async function mustBeOpenToCorrection(correctsId: string): Promise<void> {
      const [corrected] = await activitiesByIds(act.sql, [correctsId]);
      if (corrected?.groupId !== groupId) throw new DomainError('GROUP_ACTIVITY_UNKNOWN');
      if (corrected.correctedById !== null) throw new DomainError('GROUP_ACTIVITY_CORRECTED');
    }
  });
}

/** The note as it is kept. */
function checked({ happenedOn, note }: ActivityWrite, today: CalendarDate): string {
  if (happenedOn > today) throw new DomainError('GROUP_ACTIVITY_FUTURE', {}, 'happenedOn');
  if (happenedOn < addYears(today, -YEARS_BACK))
    throw new DomainError('GROUP_ACTIVITY_LONG_AGO', { years: YEARS_BACK }, 'happenedOn');
  const kept = note.trim();
  if (kept.length < NOTE.min || kept.length > NOTE.max)
    throw new DomainError('GROUP_ACTIVITY_NOTE_LENGTH', NOTE, 'note');
  return kept;
}
