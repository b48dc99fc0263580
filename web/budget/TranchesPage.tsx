import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { CoverBoughtNote } from './CoverBoughtNote.tsx';
import { PlaceTrail } from './PlaceTrail.tsx';
import { BudgetTranchesDocument } from './Tranche.generated.ts';
import { TrancheActs } from './TrancheActs.tsx';
import { TranchePlaceTable } from './TranchePlaceTable.tsx';
import { readTrancheAddress, tranchePart } from './tranche-address.ts';
import { typedPercent } from './typed-number.ts';
import { usePlaceNames } from './usePlaceNames.ts';

/** What came of each tranche, where it did not, whose report is missing, and how long the money lasts. */
export function TranchesPage() {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { tranche, regionCode } = readTrancheAddress(search);
  const place = usePlaceNames(regionCode);
  const [news, setNews] = useFlash();
  const query = useQuery(BudgetTranchesDocument, {
    variables: { id, tranche, regionCode },
    skip: !viewer.viewerCanReadBudgets,
  });
  const budget = (query.data ?? query.previousData)?.subsidyBudget;
  const sum = budget?.tranches.find((one) => one.tranche === tranche);
  const dates = budget?.lines.flatMap((line) => line.tranches.filter(({ number }) => number === tranche)) ?? [];
  const isStale = query.loading && !query.data;

  if (!viewer.viewerCanReadBudgets || (query.data && !budget && !query.loading)) return <NotFoundPage />;
  return (
    <Page
      title={t`Dana masuk per tahap`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: `/anggaran/${id}`, label: budget.name }] : []),
      ]}
      lead={budget?.coverBought && <CoverBoughtNote bought={budget.coverBought} />}
      acts={
        budget?.viewerCanReceive &&
        sum && (
          <TrancheActs
            budgetId={id}
            tranche={tranche}
            where={{ regionCode, name: place.name, sum, places: budget.tranchePlaces }}
            onDone={setNews}
          />
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {query.error && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
      {!budget && query.loading && <Waiting rows={10} />}
      {budget && (
        <>
          <TabLinks
            label={t({ message: 'Tahap', context: 'dana' })}
            current={String(tranche)}
            tabs={budget.tranches.map((one) => ({
              ...{ key: String(one.tranche), label: t`Tahap ${one.tranche}` },
              ...{ to: tranchePart(id, one.tranche, regionCode) },
              count: `${format.number(one.unitsReceived)} / ${format.number(one.units)}`,
            }))}
          />
          {!sum && !isStale && (
            <EmptyState title={t`Tidak ada unit di sini`}>
              {t`Anggaran ini belum memiliki alokasi di wilayah ini, atau tahap ini tidak ada.`}
            </EmptyState>
          )}
          {sum && (
            <Section
              title={place.name}
              beside={<PlaceTrail trail={place.trail} toPlace={(code) => tranchePart(id, tranche, code)} />}
            >
              {sum.unitsBlocked > 0 && sum.unitsWaiting > 0 && (
                <Notice
                  tone="warn"
                  title={t`Tahap ${tranche} tertahan di ${format.number(sum.unitsBlocked)} unit: laporan tahap ${tranche - 1} belum ada`}
                >
                  {t`Minta laporan pertanggungjawaban (SPJ) unit itu dulu. Dana yang terlanjur masuk tetap dapat dicatat.`}
                </Notice>
              )}
              <p className="figures">
                {[
                  ...new Set(
                    dates.map(({ share, expectedOn }) => t`${typedPercent(share)}% pada ${format.date(expectedOn)}`),
                  ),
                ]
                  .map((part) => t`Rencana: ${part}.`)
                  .join(' ')}
              </p>
              <TranchePlaceTable
                budgetId={id}
                tranche={tranche}
                rows={budget.tranchePlaces}
                sum={sum}
                isStale={isStale}
              />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
