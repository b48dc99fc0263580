import { useLingui } from '@lingui/react/macro';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { nextImportPath } from './import-paths.ts';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';

/** Cancelled by a person, or broken off by the machine; either way nothing was saved. */
export function ImportStopped({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const isFailed = memberImport.state === 'FAILED';
  return (
    <Notice
      tone={isFailed ? 'error' : 'info'}
      title={isFailed ? t`Impor ini gagal` : t`Impor ini dibatalkan`}
      acts={
        <LinkButton to={nextImportPath(memberImport)} size="xs">
          {t`Impor lagi`}
        </LinkButton>
      }
    >
      <p>{t`Tidak ada data peserta yang berubah.`}</p>
      {isFailed && memberImport.job?.message && <p>{memberImport.job.message}</p>}
    </Notice>
  );
}
