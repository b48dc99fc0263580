import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import classes from './Tag.module.css';

export type Tone = 'plain' | 'quiet' | 'done' | 'warn' | 'error' | 'brand';

/** A state as icon and word; the colour only repeats what the word says. */
export function Tag({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}
