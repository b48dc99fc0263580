import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRouteError } from 'react-router';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Page } from '../ui/Page.tsx';
import classes from './RouteErrorPage.module.css';

/** A page that broke, or whose script could not be fetched. */
export function RouteErrorPage({ isBare }: { isBare?: boolean }) {
  const { t } = useLingui();
  const error = useRouteError();
  const [errorId] = useState(() => crypto.randomUUID());
  const isUnreachable = error instanceof TypeError && /import|fetch|module/i.test(error.message);
  return (
    <div className={isBare ? classes.bare : undefined}>
      <Page title={isUnreachable ? t`Halaman tidak dapat dimuat` : t`Ada yang rusak di halaman ini`} width="read">
        <p>
          {isUnreachable
            ? t`Sambungan terputus, atau portal baru saja diperbarui.`
            : t`Data yang sudah disimpan aman. Coba muat ulang halaman ini.`}
        </p>
        <p className={classes.acts}>
          <Button onClick={() => location.reload()}>{t`Muat ulang`}</Button>
          <a href="/beranda">{t`Ke Beranda`}</a>
        </p>
        <p className={classes.error}>
          <span>
            {t`Kode galat`}: <code>{errorId}</code>
          </span>
          <CopyButton text={`${errorId} ${location.pathname} ${describe(error)}`} label={t`Salin kode`} />
        </p>
      </Page>
    </div>
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
