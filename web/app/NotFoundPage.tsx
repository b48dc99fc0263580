import { useLingui } from '@lingui/react/macro';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';

/** For an address that leads nowhere, and for what the viewer may not see: both answer alike. */
export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Halaman tidak ditemukan`} width="read">
      <p>{t`Alamat ini salah, sudah dipindahkan, atau di luar wewenang Anda.`}</p>
      <p>
        <LinkButton to="/beranda">{t`Ke Beranda`}</LinkButton>
      </p>
    </Page>
  );
}
