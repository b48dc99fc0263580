import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import classes from './OpenWork.module.css';

export interface Work {
  key: string;
  icon: IconName;
  title: string;
  detail: ReactNode;
  to: string;
  act: string;
}

/** Things that wait for somebody, each with the way to do it. */
export function WorkList({ work }: { work: readonly Work[] }) {
  return (
    <ul className={classes.work}>
      {work.map((item) => (
        <li key={item.key}>
          <Icon name={item.icon} />
          <div className={classes.what}>
            <p className={classes.title}>{item.title}</p>
            <p className={`${classes.detail} figures`}>{item.detail}</p>
          </div>
          <LinkButton to={item.to} variant="default" size="xs">
            {item.act}
            <span className="visually-hidden">: {item.title}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
