import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { JobProgressLine } from '../jobs/JobProgressLine.tsx';
import classes from './ImportProgress.module.css';
import { MemberImportCancelDocument, type MemberImportFactsFragment } from './MemberImport.generated.ts';
import { SameFileNotice } from './SameFileNotice.tsx';

/** While the server works: how far it is, that the page may be closed, and a way to stop it. */
export function ImportProgress({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const [cancel, { loading, error }] = useMutation(MemberImportCancelDocument);
  const isChecking = memberImport.state === 'CHECKING';
  return (
    <>
      {isChecking && <SameFileNotice memberImport={memberImport} />}
      <div className={classes.progress}>
        <h2>{isChecking ? t`Memeriksa setiap baris` : t`Menyimpan peserta`}</h2>
        <JobProgressLine
          job={memberImport.job}
          label={isChecking ? t`Kemajuan pemeriksaan` : t`Kemajuan penyimpanan`}
        />
        <p>
          {isChecking
            ? t`Anda boleh menutup halaman ini. Belum ada yang tersimpan.`
            : t`Anda boleh menutup halaman ini. Semua tersimpan sekaligus, atau tidak sama sekali.`}
        </p>
        {memberImport.viewerCanCancel && (
          <p>
            <Button
              variant="default"
              size="xs"
              aria-disabled={loading}
              onClick={() => cancel({ variables: { id: memberImport.id } }).catch(() => undefined)}
            >
              {isChecking ? t`Batalkan impor` : t`Hentikan penyimpanan`}
            </Button>
          </p>
        )}
        {error && <RequestFailure error={error} />}
      </div>
    </>
  );
}
