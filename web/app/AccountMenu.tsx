import { Button, Menu } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { signOut } from '../access/session.request.ts';
import { useViewer } from '../access/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './AccountMenu.module.css';

export function AccountMenu({ onShortcutHelp }: { onShortcutHelp: () => void }) {
  const { t } = useLingui();
  const viewer = useViewer();

  async function leave() {
    await signOut();
    // A full load: nothing of this person stays in memory for the next one at this computer.
    location.assign('/masuk');
  }

  return (
    <Menu position="bottom-end" width={240} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="dark"
          size="compact-sm"
          leftSection={<Icon name="person" />}
          rightSection={<Icon name="down" size={12} />}
          aria-label={t`Akun ${viewer.name}`}
        >
          <span className={classes.name}>{viewer.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{viewer.name}</strong>
          <span>{viewer.scopeLabel}</span>
        </div>
        <Menu.Item component={Link} to="/akun">
          {t`Akun dan sesi`}
        </Menu.Item>
        <Menu.Item onClick={onShortcutHelp}>{t`Pintasan papan ketik`}</Menu.Item>
        <Menu.Item onClick={leave}>{t`Keluar`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
