import type { ActContext } from '../access/act-context.ts';
import { setReminderMail } from '../access/viewer.store.ts';
import type { Viewer } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { markRead } from './notification.store.ts';

const AT_ONCE = 100;

/**
 * Marks as read what the viewer was told; one that is somebody else's or was read already stays as it is.
 * @param ids null for everything
 * @throws DomainError BAD_USER_INPUT
 */
export function notificationsRead(ctx: ActContext, ids: readonly string[] | null): Promise<Viewer> {
  if (ids && (ids.length > AT_ONCE || !ids.every(isId))) throw new DomainError('BAD_USER_INPUT', {}, 'ids');
  return ctx.act('notification:edit', async (act) => {
    await markRead(act, ids);
    return act.viewer;
  });
}

/** Whether the viewer gets reminders by e-mail too. What is in the portal stays. */
export function viewerSetReminderMail(ctx: ActContext, on: boolean): Promise<Viewer> {
  return ctx.act('viewer:edit', async (act) => {
    await setReminderMail(act, on);
    return act.viewer;
  });
}
