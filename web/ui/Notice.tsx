import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import classes from './Notice.module.css';

type NoticeTone = 'info' | 'done' | 'warn' | 'error';

const icons: Record<NoticeTone, IconName> = { info: 'info', done: 'check', warn: 'alert', error: 'alert' };

interface NoticeProps {
  tone: NoticeTone;
  title: ReactNode;
  children?: ReactNode;
  acts?: ReactNode;
  /** `status` for news that may wait, `alert` for what stops the work. */
  role?: 'status' | 'alert';
  ref?: Ref<HTMLDivElement>;
}

/** One thing the reader has to know now: a title, a sentence, and what can be done about it. */
export function Notice({ tone, title, children, acts, role, ref }: NoticeProps) {
  return (
    <div ref={ref} className={classes.notice} data-tone={tone} role={role} tabIndex={-1}>
      <span className={classes.icon}>
        <Icon name={icons[tone]} />
      </span>
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children && <div className={classes.text}>{children}</div>}
        {acts && <div className={classes.acts}>{acts}</div>}
      </div>
    </div>
  );
}
