import type { WaitingMouFragment } from './HomeWork.generated.ts';

interface WaitingWork {
  readonly mou: WaitingMouFragment;
  /** The ceremony that it is part of: what is asked for there is asked for once. */
  readonly ceremony: NonNullable<WaitingMouFragment['ceremony']> | null;
}

/**
 * Agreements that go by themselves, and each ceremony once, in the place of its first. What is ready and waits for the
 * others of its ceremony is nobody's work yet.
 */
export function openCeremonies(mous: readonly WaitingMouFragment[]): WaitingWork[] {
  const told = new Set<string>();
  return mous.flatMap((mou): WaitingWork[] => {
    const ceremony = mou.ceremony && mou.ceremony.state !== 'SIGNED' ? mou.ceremony : null;
    if (!ceremony) return [{ mou, ceremony: null }];
    if (told.has(ceremony.id) || (mou.state === 'READY' && ceremony.state !== 'READY')) return [];
    told.add(ceremony.id);
    return [{ mou, ceremony }];
  });
}
