import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { usePollingWhile } from '../apollo/usePollingWhile.ts';
import { useFormat } from '../format/useFormat.ts';
import { JobDocument } from '../jobs/Job.generated.ts';
import { JobProgressLine } from '../jobs/JobProgressLine.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ContributionFiguresDocument, ContributionsDocument } from './ContributionsPage.generated.ts';

interface PrepareProgressProps {
  jobId: string;
  /** The first of the months that are written, and where its list stands. */
  firstMonth: string;
  listTo: string;
  isShown: boolean;
}

/** How far the writing of months has come, and the fresh list once it is over. */
export function PrepareProgress({ jobId, firstMonth, listTo, isShown }: PrepareProgressProps) {
  const { t } = useLingui();
  const format = useFormat();
  const client = useApolloClient();
  const query = useQuery(JobDocument, { variables: { id: jobId } });
  const job = query.data?.job ?? null;
  const state = job?.state ?? 'WAITING';
  const isBusy = state === 'WAITING' || state === 'RUNNING';
  usePollingWhile(isBusy, query);

  useEffect(() => {
    if (state === 'DONE') void client.refetchQueries({ include: [ContributionsDocument, ContributionFiguresDocument] });
  }, [state, client]);

  if (isBusy)
    return (
      <>
        <JobProgressLine job={job} label={t`Mencatat bulan iuran`} />
        <p>{t`Anda boleh menutup halaman ini. Semua dicatat sekaligus, atau tidak sama sekali.`}</p>
      </>
    );
  if (state !== 'DONE')
    return <Notice tone="error" role="alert" title={job?.message ?? t`Tidak ada bulan yang dicatat. Coba lagi.`} />;
  return (
    <Notice
      tone="done"
      role="status"
      title={t`Bulan iuran sudah dicatat.`}
      acts={
        !isShown && (
          <LinkButton to={listTo} variant="default" size="xs">
            {t`Lihat ${format.month(firstMonth)}`}
          </LinkButton>
        )
      }
    />
  );
}
