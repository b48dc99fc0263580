import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { jakartaDate } from '../format/date.ts';
import { UnitSelect } from '../payment/UnitSelect.tsx';
import { usePayerUnit } from '../payment/usePayerUnit.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { ContributionFilters } from './ContributionFilters.tsx';
import { ContributionList } from './ContributionList.tsx';
import { ContributionRightsDocument } from './ContributionsPage.generated.ts';
import { ContributionTotals } from './ContributionTotals.tsx';
import { readContributionFilter, unitWords } from './contribution-filter.ts';
import { PrepareProgress } from './PrepareProgress.tsx';

const PrepareForm = lazy(async () => ({ default: (await import('./PrepareForm.tsx')).PrepareForm }));

/** A month of a unit: who owes what, who has paid, and the way to pay for the others. */
export function ContributionsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const presentMonth = jakartaDate(new Date()).slice(0, 7);
  const filter = useMemo(() => readContributionFilter(search, presentMonth), [search, presentMonth]);
  const { unit, month } = filter;
  const rights = useQuery(ContributionRightsDocument).data?.viewer;
  const { name, crumbs, error, isMissing, refetch } = usePayerUnit(unit);
  const [isPreparing, setPreparing] = useState(false);
  const [begun, setBegun] = useState<{ unit: string; jobId: string; firstMonth: string } | null>(null);
  const unitAddress = unitWords(unit).toString();
  const payLabel = rights?.viewerCanRecordPayments
    ? t`Catat pembayaran`
    : rights?.viewerCanReportPayments
      ? t`Laporkan sudah bayar`
      : undefined;

  if (!viewer.viewerCanReadMembers || isMissing) return <NotFoundPage />;
  return (
    <Page
      title={name ? t`Iuran: ${name}` : t`Iuran`}
      listPage={paging.number}
      crumbs={[{ to: '/pembayaran', label: t`Pembayaran` }, ...crumbs]}
      lead={t`Iuran setiap orang dalam satu bulan. Pilih jumlahnya untuk melihat dasar perhitungannya.`}
      acts={
        unit && (
          <>
            <LinkButton to={`/pembayaran?${unitAddress}`} variant="default">
              {t`Pembayaran unit ini`}
            </LinkButton>
            {rights?.viewerCanPrepareContributions && (
              <Button variant="default" onClick={() => setPreparing(true)}>{t`Siapkan bulan`}</Button>
            )}
            {payLabel && <LinkButton to={`/pembayaran/baru?${unitAddress}&bulan=${month}`}>{payLabel}</LinkButton>}
          </>
        )
      }
    >
      {error && <RequestFailure error={error} onRetry={refetch} />}
      {!unit && (
        <UnitSelect
          id="contribution-unit"
          label={t`Iuran siapa`}
          none={t`Pilih kelompok atau perjanjian`}
          problem={undefined}
          value={null}
          onChange={(chosen) => navigate(`/iuran?${unitWords(chosen)}`)}
        />
      )}
      {unit && (
        <>
          {begun?.unit === unitAddress && (
            <PrepareProgress
              key={begun.jobId}
              jobId={begun.jobId}
              firstMonth={begun.firstMonth}
              listTo={`/iuran?${unitAddress}&bulan=${begun.firstMonth}`}
              isShown={month === begun.firstMonth}
            />
          )}
          <ContributionTotals unit={unit} payer={unit.groupId || unit.villageCode ? name : undefined} month={month} />
          <ContributionFilters unit={unit} month={month} presentMonth={presentMonth} />
          <ContributionList
            key={`${unitAddress} ${month}`}
            payLabel={payLabel}
            filter={{ ...filter, unit }}
            paging={paging}
            onPrepare={rights?.viewerCanPrepareContributions ? () => setPreparing(true) : undefined}
          />
          <Dialog
            title={name ? t`Siapkan bulan: ${name}` : t`Siapkan bulan`}
            isOpen={isPreparing}
            onClose={() => setPreparing(false)}
          >
            <Suspense>
              <PrepareForm
                unit={unit}
                month={month}
                onClose={() => setPreparing(false)}
                onBegun={(jobId, firstMonth) => {
                  setBegun({ unit: unitAddress, jobId, firstMonth });
                  setPreparing(false);
                }}
              />
            </Suspense>
          </Dialog>
        </>
      )}
    </Page>
  );
}
