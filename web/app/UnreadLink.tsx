import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './UnreadLink.module.css';

const MOST = 99;

/** The way to the reminders, and how many have not been read. */
export function UnreadLink() {
  const { t } = useLingui();
  const { unreadNotifications: unread } = useViewer();
  return (
    <Link to="/tugas" className={classes.link} title={t`Tugas dan pengingat`}>
      <Icon name="bell" />
      <span className="visually-hidden">{t`Tugas dan pengingat`}</span>
      {unread > 0 && (
        <span className={classes.count}>
          {unread > MOST ? `${MOST}+` : unread}
          <span className="visually-hidden"> {t`belum dibaca`}</span>
        </span>
      )}
    </Link>
  );
}
