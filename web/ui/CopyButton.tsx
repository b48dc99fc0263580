import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from './Icon.tsx';

/** Puts a text on the clipboard and says that it did. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useLingui();
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }

  return (
    <Button variant="default" size="xs" leftSection={<Icon name="copy" />} onClick={copy}>
      {isCopied ? t`Tersalin` : label}
      <span className="visually-hidden" role="status">
        {isCopied ? t`Tersalin` : ''}
      </span>
    </Button>
  );
}
