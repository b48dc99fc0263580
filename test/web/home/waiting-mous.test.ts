import { describe, expect, it } from 'vitest';
import type { WaitingMouFragment } from '../../../web/home/HomeWork.generated.ts';
import { openCeremonies } from '../../../web/home/waiting-mous.ts';

const ceremony = (state: 'IN_REVIEW' | 'READY' | 'SIGNED') => ({ id: 'c', state, heldOn: '2026-03-09', groups: 2 });
const mou = (id: string, of: Partial<WaitingMouFragment> = {}): WaitingMouFragment => ({
  ...{ id, title: id, state: 'IN_REVIEW', partner: null, review: null, waits: null, ceremony: null },
  ...of,
});
const told = (...mous: WaitingMouFragment[]) => openCeremonies(mous).map((work) => work.ceremony?.id ?? work.mou.id);

describe('Agreements that wait', () => {
  it('are one piece of work where they are signed together, in the place of the first', () => {
    const together = { ceremony: ceremony('IN_REVIEW') };
    expect(told(mou('a'), mou('b', together), mou('d'), mou('e', together))).toEqual(['a', 'c', 'd']);
  });

  it('are nobody’s work while the others of the ceremony are under review', () => {
    expect(told(mou('a', { state: 'READY', ceremony: ceremony('IN_REVIEW') }))).toEqual([]);
    expect(told(mou('a', { state: 'READY', ceremony: ceremony('READY') }))).toEqual(['c']);
  });

  it('go by themselves where they go by themselves', () => {
    expect(told(mou('a', { state: 'READY' }), mou('b', { ceremony: ceremony('SIGNED') }))).toEqual(['a', 'b']);
  });
});
