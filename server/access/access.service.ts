import type { Locale } from '../kernel/message.ts';
import type { ActContext } from './act-context.ts';
import type { Viewer } from './viewer.ts';

/** The language of the viewer's screen, from the next request on. */
export function viewerSetLocale(ctx: ActContext, locale: Locale): Promise<Viewer> {
  return ctx.act('viewer:edit', async (act) => {
    await act.sql.query({
      text: 'update app_user set locale = $2, version = version + 1, updated_at = $3 where id = $1',
      values: [act.viewer.userId, locale, act.at],
    });
    return { ...act.viewer, locale };
  });
}

/** Ends one of the viewer's own sessions at once; one that is not theirs or is over stays as it is. */
export function sessionEnd(ctx: ActContext, id: string): Promise<Viewer> {
  return ctx.act('viewer:edit', async (act) => {
    await act.sql.query({
      text: 'update session set ended_at = $3 where id = $1 and user_id = $2 and ended_at is null',
      values: [id, act.viewer.userId, act.at],
    });
    return act.viewer;
  });
}
