import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

/** Everybody with one home, a partner or an office, has colleagues to share with. */
export const mayShareViews = (viewer: Viewer) => viewer.officeId !== null || viewer.partnerIds.length === 1;

/** One's own only: a shared one is read by the others, never changed. */
export const mayEditSavedView = (viewer: Viewer, view: { readonly userId: string }) =>
  can(viewer, 'savedView:edit') && view.userId === viewer.userId;
