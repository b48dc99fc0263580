import type { ScreenLocale } from '../format/locale.ts';

type Said = Readonly<Record<ScreenLocale, string>>;

interface Term {
  /** The anchor of the term. */
  readonly id: string;
  readonly name: Said;
  readonly meaning: Said;
}

export interface TermGroup {
  readonly id: string;
  readonly title: Said;
  readonly terms: readonly Term[];
}
