import { describe, expect, it } from 'vitest';
import { moveOf } from '../../../web/group/group-board.ts';

describe('A card of the board', () => {
  const card = { phase: 'CONTACTED', viewerCanSetStage: true } as const;

  it('goes to every stage that is set by hand', () => {
    expect(moveOf(card, 'SIGNED')).toEqual({ kind: 'move', stage: 'SIGNED' });
    expect(moveOf({ ...card, phase: 'SIGNED' }, 'IDENTIFIED')).toEqual({ kind: 'move', stage: 'IDENTIFIED' });
    expect(moveOf(card, 'CONTACTED')).toEqual({ kind: 'stays' });
  });

  it('does not go where phases are counted, nor away from there', () => {
    for (const phase of ['REGISTERED', 'FIRST_PAYMENT', 'ACTIVE', 'DORMANT'] as const) {
      expect(moveOf(card, phase)).toEqual({ kind: 'counted-target' });
      expect(moveOf({ ...card, phase }, 'CONTACTED')).toEqual({ kind: 'counted-card' });
    }
  });

  it('stays for who may not say how far a group has come', () => {
    expect(moveOf({ ...card, viewerCanSetStage: false }, 'SIGNED')).toEqual({ kind: 'not-allowed' });
  });
});
