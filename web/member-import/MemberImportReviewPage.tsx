import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { LateMouNote } from '../mou/LateMouNote.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { type Enrolment, ImportEnrolment } from './ImportEnrolment.tsx';
import { importCrumbs } from './import-paths.ts';
import { MemberImportCommitDocument } from './MemberImport.generated.ts';
import classes from './MemberImportReviewPage.module.css';
import { SameFileNotice } from './SameFileNotice.tsx';
import { useMemberImport } from './useMemberImport.ts';

/** The last look before it counts. The button names the act. */
export function MemberImportReviewPage() {
  const { t } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { memberImport, isMissing, error, refetch } = useMemberImport(id);
  const [commit, committing] = useMutation(MemberImportCommitDocument);
  const idempotencyKey = useRef(crypto.randomUUID());
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);

  if (isMissing) {
    return <NotFoundPage />;
  }
  if (memberImport && memberImport.state !== 'READY') {
    return <Navigate to={`/impor/${id}`} replace />;
  }

  async function save() {
    if (committing.loading) {
      return;
    }
    const { data } = await commit({ variables: { id, idempotencyKey: idempotencyKey.current, ...enrolment } });
    if (data?.memberImportCommit.userErrors.length === 0) {
      navigate(`/impor/${id}`);
    }
  }

  const problems = committing.data?.memberImportCommit.userErrors ?? [];
  const counts = memberImport?.counts;
  const cover = memberImport?.mou?.enrolmentMonths ?? [];
  const row = (word: string, count: number) =>
    count === 0 ? '0' : <Link to={`/impor/${id}?hasil=${word}`}>{format.number(count)}</Link>;

  return (
    <Page
      title={t`Periksa lalu simpan`}
      crumbs={[
        ...importCrumbs(t`Impor`, memberImport?.group),
        { to: `/impor/${id}`, label: memberImport?.fileName ?? t`Hasil pemeriksaan` },
      ]}
      hasErrors={problems.length > 0}
      // units that are short of places are told in a table of many columns
      width={cover.length > 0 ? 'full' : 'read'}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!memberImport && !error && <Waiting rows={6} />}
      {memberImport && counts && (
        <>
          {problems.length > 0 && (
            <Notice tone="error" role="alert" title={t`Belum dapat disimpan`}>
              {problems.map((problem) => (
                <p key={problem.code}>{problem.message}</p>
              ))}
            </Notice>
          )}
          {committing.error && <RequestFailure error={committing.error} />}
          <SameFileNotice memberImport={memberImport} />
          <LateMouNote mouId={memberImport.mou?.id} />
          <Facts
            absent={t`Tidak ada`}
            facts={[
              { label: t({ message: 'Mitra', context: 'satu' }), value: memberImport.partner.name },
              { label: t`Berkas`, value: memberImport.fileName },
              { label: t`Peserta baru`, value: row('baru', counts.new), figures: true },
              { label: t`Peserta yang datanya berubah`, value: row('berubah', counts.changed), figures: true },
              { label: t`Di antaranya dengan peringatan`, value: row('peringatan', counts.warned), figures: true },
              { label: t`Sama persis, tidak disimpan`, value: row('sama', counts.unchanged), figures: true },
              { label: t`Ditolak, tidak disimpan`, value: row('ditolak', counts.refused), figures: true },
            ]}
          />
          {cover.length > 0 && (
            <ImportEnrolment importId={id} cover={cover} value={enrolment} onChange={setEnrolment} />
          )}
          <p>{t`Semua tersimpan sekaligus. Setiap perubahan tercatat di riwayat peserta.`}</p>
          <div className={classes.acts}>
            <Button size="md" aria-disabled={committing.loading} onClick={() => save().catch(() => undefined)}>
              {t`Simpan ${format.number(counts.committable)} peserta`}
            </Button>
            <Link to={`/impor/${id}`}>{t`Kembali ke hasil pemeriksaan`}</Link>
          </div>
        </>
      )}
    </Page>
  );
}
