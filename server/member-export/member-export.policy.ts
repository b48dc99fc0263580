import { can } from '../access/actions.ts';
import { expectedOf, type Viewer } from '../access/viewer.ts';
import type { ExportRecord } from './member-export.queries.ts';

export const mayExportMembers = (viewer: Viewer) => can(viewer, 'memberExport:create');

export const mayExportNik = (viewer: Viewer) => mayExportMembers(viewer) && can(viewer, 'memberExport:clearNik');

/** Whoever sees less than at that time may no longer open what was seen then. */
export const mayDownloadExport = (viewer: Viewer, of: ExportRecord, at: Date) =>
  mayExportMembers(viewer) &&
  of.requestedById === viewer.userId &&
  of.reach === expectedOf(viewer) &&
  of.state === 'READY' &&
  of.expiresAt !== null &&
  at < of.expiresAt;

export const mayCancelExport = (viewer: Viewer, of: ExportRecord) =>
  of.requestedById === viewer.userId && of.state === 'WAITING';
