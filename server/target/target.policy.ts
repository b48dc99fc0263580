import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

type Aim = { readonly officeId: string; readonly mouId: string | null };
type Proposal = Aim & { readonly askedBy: string | null };

/** Head office says what offices are to reach; an office what its own agreements are to reach. */
export const mayAskFor = (viewer: Viewer, { officeId, mouId }: Aim): boolean =>
  can(viewer, 'target:ask') &&
  (viewer.scopeKind === 'COUNTRY' || (mouId !== null && viewer.scopeKind === 'OFFICE' && viewer.officeId === officeId));

/** Whoever could have asked for it, and did not. */
export const mayApprove = (viewer: Viewer, target: Proposal): boolean =>
  mayAskFor(viewer, target) && target.askedBy !== null && target.askedBy !== viewer.userId;

/** Who asked may take it back too. */
export const mayReturn = (viewer: Viewer, target: Proposal): boolean =>
  mayAskFor(viewer, target) && target.askedBy !== null;
