import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
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

/** So many stand at once: what comes below the list is to be seen too. */
const AT_ONCE = 5;

/** Things that wait for somebody, each with the way to do it. */
export function WorkList({ work }: { work: readonly Work[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const left = isWhole ? 0 : work.length - AT_ONCE;
  return (
    <>
      <ul className={classes.work}>
        {work.slice(0, left > 0 ? AT_ONCE : work.length).map((item) => (
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
      {left > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t`Tampilkan ${format.number(left)} lainnya`}
        </Button>
      )}
    </>
  );
}
