import { useLingui } from '@lingui/react/macro';
import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

interface FileButtonProps {
  /** Names the box for the file, which no eye sees. */
  label: string;
  isBusy: boolean;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  onFile: (file: File) => void;
  children: ReactNode;
}

/** A button that asks for a scanned paper. The same file may be chosen again after it was refused. */
export function FileButton({ label, isBusy, variant = 'default', size = 'sm', onFile, children }: FileButtonProps) {
  const { t } = useLingui();
  const box = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} size={size} aria-disabled={isBusy} onClick={() => !isBusy && box.current?.click()}>
        {isBusy ? t`Mengunggah…` : children}
      </Button>
      <input
        ref={box}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept=".pdf,.jpg,.jpeg,.png"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
