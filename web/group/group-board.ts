import type { GroupPhase, GroupStage } from '../apollo/schema.generated.ts';
import type { GroupCardFragment } from './GroupWork.generated.ts';
import { groupStages } from './useGroupWords.ts';

/** What a move would do, or why it cannot be. */
export type Move =
  | { kind: 'move'; stage: GroupStage }
  | { kind: 'stays' }
  | { kind: 'counted-target' }
  | { kind: 'counted-card' }
  | { kind: 'not-allowed' };

const isStage = (phase: GroupPhase): phase is GroupStage => (groupStages as readonly string[]).includes(phase);

/** Stages are set by hand; what is counted from members and payments nobody drops a card on, or drags one out of. */
export function moveOf(card: Pick<GroupCardFragment, 'phase' | 'viewerCanSetStage'>, to: GroupPhase): Move {
  if (card.phase === to) return { kind: 'stays' };
  if (!card.viewerCanSetStage) return { kind: 'not-allowed' };
  if (!isStage(card.phase)) return { kind: 'counted-card' };
  return isStage(to) ? { kind: 'move', stage: to } : { kind: 'counted-target' };
}
