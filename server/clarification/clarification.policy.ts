import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { mayKeepBudgetsOf } from '../budget/budget.policy.ts';
import type { ClarificationState } from './clarification.codes.ts';

interface ClarificationFacts {
  readonly partnerId: string;
  readonly officeId: string | null;
  readonly state: ClarificationState;
  readonly askedBy: string;
}

/** Asked by who reserves: the agency and who coordinates the partner. */
export const mayAsk = (viewer: Viewer, partnerId: string) => mayKeepBudgetsOf(viewer, partnerId, 'clarification:ask');

/** Answered by the branch that answers for the member, or the agency, never by who asked. */
export const mayAnswer = (viewer: Viewer, { officeId, state, askedBy }: ClarificationFacts): boolean =>
  can(viewer, 'clarification:answer') &&
  state === 'ASKED' &&
  askedBy !== viewer.userId &&
  seesOtherSide(viewer, { officeId });

/** Both sides are shown to who answers, and to nobody of a partner. The database says the same again. */
export const seesOtherSide = (viewer: Viewer, { officeId }: Pick<ClarificationFacts, 'officeId'>): boolean =>
  viewer.scopeKind === 'COUNTRY' || (viewer.officeId !== null && viewer.officeId === officeId);

export const mayWithdraw = (viewer: Viewer, { partnerId, state }: ClarificationFacts): boolean =>
  mayAsk(viewer, partnerId) && state === 'ASKED';

/** Another partner's money is moved by who answers for all partners. A branch says what is wrong and asks for it. */
export const mayRelease = (viewer: Viewer): boolean =>
  can(viewer, 'subsidyBudget:reserve') && viewer.scopeKind === 'COUNTRY';
