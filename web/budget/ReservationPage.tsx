import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { usePollingWhile } from '../apollo/usePollingWhile.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { JobProgressLine } from '../jobs/JobProgressLine.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { regionName } from '../region/region-name.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { lastMonthOf } from './cover-months.ts';
import { LeftOut } from './LeftOut.tsx';
import {
  ReservationDocument,
  type ReservationSumsFragment,
  ReservationUnitsDocument,
} from './Reservation.generated.ts';
import { useReservationColumns } from './useReservationColumns.tsx';

const pageSize = 50;

/** A reservation of many units, from the work to what it came to. */
export function ReservationPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { id = '', reservationId = '' } = useParams();
  const query = useQuery(ReservationDocument, { variables: { id: reservationId } });
  const reservation = query.data?.subsidyReservation;
  const job = reservation?.job ?? null;
  const hasEnded = job?.state === 'FAILED' || job?.state === 'CANCELLED';
  const isBusy = reservation != null && reservation.doneAt === null && !hasEnded;
  usePollingWhile(isBusy, query);

  if (query.data && !reservation) return <NotFoundPage />;
  const where = reservation?.region ? regionName(reservation.region) : t`semua unit`;
  return (
    <Page
      title={t`Pencadangan`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        { to: `/anggaran/${id}`, label: reservation?.budget?.name ?? t`Anggaran` },
      ]}
      lead={
        reservation &&
        t`${format.month(reservation.firstMonth)} sampai ${format.month(lastMonthOf(reservation))}, ${where}. Diminta oleh ${reservation.requestedByName}, ${format.dateTime(reservation.createdAt)}.`
      }
      acts={
        reservation?.doneAt && (
          <LinkButton to={`/anggaran/${id}`} variant="default">
            {t`Kembali ke anggaran`}
          </LinkButton>
        )
      }
    >
      {query.error && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
      {!reservation && !query.error && <Waiting rows={6} />}
      {isBusy && (
        <>
          <JobProgressLine job={job} label={t`Mencadangkan bulan peserta`} />
          <p>{t`Anda boleh menutup halaman ini. Semua dicadangkan sekaligus, atau tidak sama sekali.`}</p>
        </>
      )}
      {hasEnded && (
        <Notice
          tone="error"
          role="alert"
          title={t`Tidak ada yang dicadangkan`}
          acts={
            <LinkButton to={`/anggaran/${id}/cadangkan`} variant="default" size="xs">
              {t`Coba lagi`}
            </LinkButton>
          }
        >
          {job?.message}
        </Notice>
      )}
      {reservation?.doneAt && <ReservationResult id={reservationId} budgetId={id} sums={reservation.sums} />}
    </Page>
  );
}

interface ReservationResultProps {
  id: string;
  budgetId: string;
  sums: ReservationSumsFragment;
}

function ReservationResult({ id, budgetId, sums }: ReservationResultProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [search] = useSearchParams();
  const showsAll = search.get('unit') === 'semua';
  const paging = useCursorStack();
  const variables = { id, first: pageSize, after: paging.after, onlyShort: !showsAll };
  const query = useQuery(ReservationUnitsDocument, { variables });
  const columns = useReservationColumns();
  const people = format.number(sums.people);
  const months = format.number(sums.personMonths);
  return (
    <>
      <Notice
        tone={sums.people > 0 ? 'done' : 'warn'}
        role="status"
        title={
          sums.people > 0
            ? t`${people} orang dicadangkan: ${months} bulan orang, ${format.rupiah(sums.amount)}`
            : t`Tidak ada yang dicadangkan`
        }
      >
        <LeftOut budgetId={budgetId} sums={sums} />
      </Notice>
      <Section title={t`Unit`}>
        <TabLinks
          label={t`Unit mana yang ditampilkan`}
          current={showsAll ? 'all' : 'short'}
          tabs={[
            { key: 'short', label: t`Tidak memuat semua orang`, to: '?', count: format.number(sums.shortUnits) },
            { key: 'all', label: t`Semua`, to: '?unit=semua', count: format.number(sums.units) },
          ]}
        />
        <PagedTable
          query={query}
          page={(query.data ?? query.previousData)?.subsidyReservation?.units}
          paging={paging}
          caption={t`Hasil tiap unit`}
          pagerLabel={t`Halaman unit`}
          columns={columns}
          rowKey={({ village }) => village?.code ?? ''}
          isDense
          empty={
            <EmptyState title={showsAll ? t`Tidak ada unit` : t`Semua unit memuat semua orang`}>
              {showsAll ? t`Belum ada peserta yang dapat dicadangkan.` : t`Tidak ada yang tersisa pada bulan itu.`}
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}
