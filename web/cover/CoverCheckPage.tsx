import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useLocation, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { readSearchedNik } from '../member/member-filter.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { CoverAnswer } from './CoverAnswer.tsx';
import { CoverCheckDocument } from './CoverCheckPage.generated.ts';
import { CoverChoices } from './CoverChoices.tsx';
import { CoverSearch } from './CoverSearch.tsx';
import { readCoverQuestion } from './cover-question.ts';

/** Was this person protected on that day? One search, the answer in large words, and what it rests on. */
export function CoverCheckPage() {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const nik = readSearchedNik(useLocation().state);
  const today = jakartaDate(new Date());
  const input = readCoverQuestion(search, nik, today);
  const { data, error, loading, refetch } = useQuery(CoverCheckDocument, {
    variables: { input: input ?? { on: today } },
    skip: input === null || !viewer.viewerCanReadMembers,
    // money may have come since the last look
    fetchPolicy: 'cache-and-network',
  });
  const answer = data?.coverCheck;
  const checks = answer?.checks ?? [];
  const [only] = checks;
  const problemOf = (field: string) => answer?.userErrors.find((problem) => problem.field === field)?.message;

  if (!viewer.viewerCanReadMembers) return <NotFoundPage />;
  return (
    <Page
      title={t`Cek perlindungan`}
      lead={
        <>
          <span className="no-print">{t`Apakah seseorang terlindungi pada suatu tanggal, misalnya hari meninggalnya.`}</span>
          <span className="only-print">{t`Menurut data portal per ${format.date(today)}.`}</span>
        </>
      }
      acts={
        <>
          <LinkButton to="/jatuh-tempo" variant="default">
            {t`Perlindungan yang berakhir`}
          </LinkButton>
          <LinkButton to="/kejadian" variant="default">
            {t`Klaim`}
          </LinkButton>
          {checks.length === 1 && (
            <Button variant="default" onClick={() => window.print()}>
              {t`Cetak`}
            </Button>
          )}
        </>
      }
    >
      <CoverSearch
        key={`${search.get('cari')} ${nik} ${input?.on}`}
        text={search.get('cari') ?? ''}
        nik={nik}
        memberId={search.get('peserta')}
        on={input?.on ?? today}
        problemOf={problemOf}
      />
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {loading && !data && <Waiting rows={6} />}
      <div role="status">
        {answer && checks.length === 0 && answer.userErrors.length === 0 && (
          <EmptyState title={t`Tidak ada peserta dengan NIK, nomor, atau nama itu`}>
            {t`Periksa lagi angkanya. Orang di luar cakupan Anda tidak tampil; tanyakan ke kantor cabang.`}
          </EmptyState>
        )}
        {only && checks.length === 1 && <CoverAnswer check={only} />}
        {checks.length > 1 && <CoverChoices checks={checks} />}
      </div>
      {answer?.hasMore && (
        <Notice tone="info" title={t`Hanya 20 orang pertama yang tampil. Pilih desanya atau pakai NIK.`} />
      )}
    </Page>
  );
}
