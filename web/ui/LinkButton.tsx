import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

interface LinkButtonProps extends Pick<LinkProps, 'to' | 'state'> {
  variant?: ButtonProps['variant'];
  leftSection?: ReactNode;
  size?: ButtonProps['size'];
  children: ReactNode;
}

/** An act that is another page: looks like a button, is a link. */
export function LinkButton({ to, state, variant = 'filled', leftSection, size = 'sm', children }: LinkButtonProps) {
  return (
    <Button component={Link} to={to} state={state} variant={variant} leftSection={leftSection} size={size}>
      {children}
    </Button>
  );
}
