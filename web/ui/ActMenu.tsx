import { useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import { Icon } from './Icon.tsx';

interface MenuActFacts {
  readonly label: string;
  readonly color?: string;
}

/** An act, or another page on which it is done. */
export type MenuAct = MenuActFacts & ({ readonly onChoose: () => void } | { readonly to: string });

/** The rarer acts of a page behind one button; nothing stands there where there are none. */
export function ActMenu({ acts, size = 'sm' }: { acts: readonly MenuAct[]; size?: 'xs' | 'sm' }) {
  const { t } = useLingui();
  const opener = useRef<HTMLButtonElement>(null);

  function choose(act: () => void) {
    // the choice goes with the menu: a dialog gives the focus back to what had it before
    opener.current?.focus();
    act();
  }

  if (acts.length === 0) return null;
  return (
    <Menu
      position="bottom-end"
      width={260}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button ref={opener} variant="default" size={size} rightSection={<Icon name="down" size={12} />}>
          {t`Tindakan lain`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) =>
          'to' in act ? (
            <Menu.Item key={act.label} color={act.color} component={Link} to={act.to}>
              {act.label}
            </Menu.Item>
          ) : (
            <Menu.Item key={act.label} color={act.color} onClick={() => choose(act.onChoose)}>
              {act.label}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
