import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { signOut } from '../access/session.request.ts';
import { useViewer } from '../access/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import { useDisclosure } from '../ui/useDisclosure.ts';
import classes from './AccountMenu.module.css';

/** Who is signed in, and the few things that concern the person; a plain disclosure, light enough for every page. */
export function AccountMenu({ onShortcutHelp }: { onShortcutHelp: () => void }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { isOpen, setOpen, whole, opener } = useDisclosure<HTMLDivElement>();

  async function leave() {
    await signOut();
    // A full load: nothing of this person stays in memory for the next one at this computer.
    location.assign('/masuk');
  }

  return (
    <div ref={whole} className={classes.menu}>
      <button
        ref={opener}
        type="button"
        className={classes.opener}
        aria-expanded={isOpen}
        aria-controls="account-menu"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="person" />
        <span className="visually-hidden">{t`Akun`}</span>
        <span className={classes.name}>{viewer.name}</span>
        <span className={classes.more}>
          <Icon name="down" size={12} />
        </span>
      </button>
      <div id="account-menu" className={classes.panel} hidden={!isOpen} tabIndex={-1}>
        <p className={classes.who}>
          <strong>{viewer.name}</strong>
          <span>{viewer.scopeLabel}</span>
        </p>
        <ul>
          <li>
            <Link to="/akun" onClick={() => setOpen(false)}>
              {t`Akun dan sesi`}
            </Link>
          </li>
          <li>
            <Link to="/kantor" onClick={() => setOpen(false)}>
              {t`Kantor BPJS`}
            </Link>
          </li>
          <li>
            <Link to="/bantuan" onClick={() => setOpen(false)}>
              {t`Bantuan`}
            </Link>
          </li>
          {viewer.viewerBulkActs.length > 0 && (
            <li>
              <Link to="/peserta/massal" onClick={() => setOpen(false)}>
                {t`Perubahan banyak peserta`}
              </Link>
            </li>
          )}
          {viewer.viewerCanExportMembers && (
            <li>
              <Link to="/ekspor" onClick={() => setOpen(false)}>
                {t`Ekspor saya`}
              </Link>
            </li>
          )}
          <li>
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                opener.current?.focus();
                onShortcutHelp();
              }}
            >
              {t`Pintasan papan ketik`}
            </button>
          </li>
          <li>
            <button type="button" onClick={leave}>
              {t`Keluar`}
            </button>
          </li>
        </ul>
      </div>
    </div>
  );
}
