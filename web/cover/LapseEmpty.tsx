import { useLingui } from '@lingui/react/macro';
import { EmptyState } from '../ui/EmptyState.tsx';

export function LapseEmpty() {
  const { t } = useLingui();
  return (
    <EmptyState title={t`Tidak ada yang perlu dihubungi di sini`}>
      {t`Pilih keadaan lain, atau longgarkan saringan.`}
    </EmptyState>
  );
}
