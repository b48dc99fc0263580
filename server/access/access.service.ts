import type { Locale } from '../kernel/message.ts';
import type { ActContext } from './act-context.ts';
import { endSession } from './session.store.ts';
import { setLocale } from './viewer.store.ts';
import type { Viewer } from './viewer.ts';

/** The language of the viewer's screen, from the next request on. */
export function viewerSetLocale(ctx: ActContext, locale: Locale): Promise<Viewer> {
  return ctx.act('viewer:edit', async (act) => {
    await setLocale(act, locale);
    return { ...act.viewer, locale };
  });
}

/** Ends one of the viewer's own sessions at once; one that is not theirs or is over stays as it is. */
export function sessionEnd(ctx: ActContext, id: string): Promise<Viewer> {
  return ctx.act('viewer:edit', async (act) => {
    await endSession(act, id);
    return act.viewer;
  });
}
