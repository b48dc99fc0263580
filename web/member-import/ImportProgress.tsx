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
  const { state } = memberImport;
  const isChecking = state === 'CHECKING';
  const words = {
    CHECKING: {
      title: t`Memeriksa setiap baris`,
      label: t`Kemajuan pemeriksaan`,
      note: t`Anda boleh menutup halaman ini. Belum ada yang tersimpan.`,
      stop: t`Batalkan impor`,
    },
    COMMITTING: {
      title: t`Menyimpan peserta`,
      label: t`Kemajuan penyimpanan`,
      note: t`Anda boleh menutup halaman ini. Semua tersimpan sekaligus, atau tidak sama sekali.`,
      stop: t`Hentikan penyimpanan`,
    },
    UNDOING: {
      title: t`Mengembalikan peserta seperti sebelum impor`,
      label: t`Kemajuan pembatalan`,
      note: t`Anda boleh menutup halaman ini. Semua kembali sekaligus, atau tidak sama sekali.`,
      stop: t`Hentikan pembatalan`,
    },
  }[state === 'UNDOING' || state === 'COMMITTING' ? state : 'CHECKING'];
  return (
    <>
      {isChecking && <SameFileNotice memberImport={memberImport} />}
      <div className={classes.progress}>
        <h2>{words.title}</h2>
        <JobProgressLine job={memberImport.job} label={words.label} />
        <p>{words.note}</p>
        {memberImport.viewerCanCancel && (
          <p>
            <Button
              variant="default"
              size="xs"
              aria-disabled={loading}
              onClick={() => cancel({ variables: { id: memberImport.id } }).catch(() => undefined)}
            >
              {words.stop}
            </Button>
          </p>
        )}
        {error && <RequestFailure error={error} />}
      </div>
    </>
  );
}
