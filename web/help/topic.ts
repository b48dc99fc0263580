import type { ScreenLocale } from '../format/locale.ts';

interface TopicText {
  readonly title: string;
  readonly steps: readonly string[];
  /** What happens then, or what to do when it does not. */
  readonly after: string;
}

export interface Topic {
  /** The anchor of the topic. */
  readonly id: string;
  /** The page where the task is done. */
  readonly page?: string;
  readonly text: Readonly<Record<ScreenLocale, TopicText>>;
}
