import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

export const mayRecordEvent = (viewer: Viewer) => can(viewer, 'memberEvent:record');

export const mayChangeEvent = (viewer: Viewer, event: { readonly withdrawnAt: Date | null }) =>
  mayRecordEvent(viewer) && event.withdrawnAt === null;
