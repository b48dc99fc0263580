import { type Action, can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { mayKeepMousOf } from '../mou/mou.policy.ts';

interface OfPartner {
  readonly id: string;
  readonly officeId: string | null;
}

/** Whoever keeps the agreement brings its papers, replaces and withdraws them, in every state of it. */
export const mayKeepPapersOf = (viewer: Viewer, partner: OfPartner, action: Action): boolean =>
  mayKeepMousOf(viewer, partner, action);

/** What is missing is for who can bring it, and for who looks after that. Another party sees only a part of the papers. */
export const seesEvidenceOf = (viewer: Viewer, partner: OfPartner): boolean =>
  can(viewer, 'mouDocument:readAll') &&
  (viewer.officeId === null
    ? viewer.scopeKind === 'COUNTRY' || viewer.partnerIds.includes(partner.id)
    : viewer.officeId === partner.officeId);

/** What was withdrawn is opened by nobody but who sees the whole country: it may have been another one's paper. */
export const mayOpenPaper = (viewer: Viewer, paper: { readonly withdrawnAt: Date | null }): boolean =>
  can(viewer, 'mouDocument:read') && (paper.withdrawnAt === null || viewer.scopeKind === 'COUNTRY');

export const mayWithdrawPaper = (
  viewer: Viewer,
  partner: OfPartner,
  paper: { readonly withdrawnAt: Date | null },
): boolean => paper.withdrawnAt === null && mayKeepPapersOf(viewer, partner, 'mouDocument:withdraw');
