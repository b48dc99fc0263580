import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { saveContributions } from './contribution-file.request.ts';
import type { ContributionFilter } from './contribution-filter.ts';

/** Takes the list away as it is filtered, without NIK. */
export function ContributionFile({ filter }: { filter: ContributionFilter }) {
  const { t, i18n } = useLingui();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');

  async function save() {
    if (state === 'busy') return;
    setState('busy');
    setState((await saveContributions(filter, i18n.locale)) ? 'idle' : 'failed');
  }

  return (
    <div className="no-print">
      {state === 'failed' && <Notice tone="error" role="alert" title={t`Berkas tidak terkirim. Coba lagi.`} />}
      <Button variant="default" size="xs" aria-disabled={state === 'busy'} onClick={save}>
        {state === 'busy' ? t`Menyiapkan berkas…` : t`Unduh daftar ini (CSV)`}
      </Button>
    </div>
  );
}
