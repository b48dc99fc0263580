import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { ListTools } from '../list/ListTools.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { useFlash } from '../ui/useFlash.ts';
import { ChangeMonthDocument, ChangeMousDocument } from './ChangeList.generated.ts';
import { ChangeListActs } from './ChangeListActs.tsx';
import { ChangeListState } from './ChangeListState.tsx';
import { ChangeSignatures } from './ChangeSignatures.tsx';
import { lastMonths, readChangeMonth } from './change-months.ts';
import { useChangeColumns } from './useChangeColumns.tsx';

const pageSize = 50;

/** Who joined and left an agreement in a month, for the payroll: as it stands now, or as it was frozen. */
export function ChangesPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const [search] = useSearchParams();
  const { set } = useListAddress<'mou' | 'bulan'>();
  const paging = useCursorStack();
  const [news, say] = useFlash();
  const today = jakartaDate(new Date());
  const mous = useQuery(ChangeMousDocument, { skip: !viewer.viewerCanReadMous });
  const known = mous.data?.mous.nodes ?? [];
  // wage earners first: their contributions are taken from the pay
  const mouId = search.get('mou') || (known.find(({ segment }) => segment === 'PU') ?? known[0])?.id || '';
  const query = useQuery(ChangeMonthDocument, {
    variables: { mouId, month: readChangeMonth(search), first: pageSize, after: paging.after },
    skip: mouId === '',
  });
  const changes = (query.data ?? query.previousData)?.changeMonth;
  const columns = useChangeColumns();
  const count = (number: number | null | undefined) => (number == null ? '–' : format.number(number));

  if (!viewer.viewerCanReadMous) return <NotFoundPage />;
  return (
    <Page
      title={t`Mutasi bulanan`}
      listPage={paging.number}
      lead={
        changes
          ? t`${changes.mou?.title ?? ''}, ${format.month(changes.month)}`
          : t`Siapa yang masuk dan keluar tiap bulan, untuk potongan gaji.`
      }
      acts={changes && <ChangeListActs mouId={mouId} changes={changes} onDone={say} />}
    >
      {known.length > 0 && (
        <ListTools>
          <NativeSelect
            aria-label={t`Perjanjian`}
            value={mouId}
            onChange={(event) => set('mou', event.currentTarget.value)}
            data={known.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <NativeSelect
            aria-label={t`Bulan`}
            value={changes?.month ?? today.slice(0, 7)}
            onChange={(event) => set('bulan', event.currentTarget.value)}
            data={lastMonths(today, 12).map((month) => ({ value: month, label: format.month(month) }))}
          />
        </ListTools>
      )}
      {news && <Notice tone="done" role="status" title={news} />}
      {mous.error && <RequestFailure error={mous.error} onRetry={() => mous.refetch()} />}
      {mous.data && mouId === '' && (
        <EmptyState title={t`Belum ada perjanjian yang berjalan`}>
          {t`Mutasi dihitung dari peserta sebuah perjanjian.`}
        </EmptyState>
      )}
      {query.data && query.data.changeMonth === null && (
        <EmptyState title={t`Perjanjian tidak ditemukan`}>{t`Pilih perjanjian lain di atas.`}</EmptyState>
      )}
      {changes && (
        <>
          <ChangeListState changes={changes} />
          <FigureRow
            figures={[
              { label: t`Masuk`, value: count(changes.joined), note: t`terdaftar atau kembali` },
              { label: t`Keluar`, value: count(changes.departed), note: t`berakhir atau pindah perjanjian` },
            ]}
          />
        </>
      )}
      {changes && changes.changes === null ? (
        <p className="quiet">{t`Anda melihat jumlah saja, tanpa nama orang.`}</p>
      ) : (
        mouId !== '' && (
          <PagedTable
            query={query}
            page={changes?.changes}
            paging={paging}
            caption={t`Peserta yang masuk dan keluar`}
            pagerLabel={t`Halaman daftar mutasi`}
            columns={columns}
            rowKey={({ memberId }) => memberId}
            isDense
            empty={
              <EmptyState title={t`Tidak ada perubahan`}>
                {t`Tidak ada yang masuk atau keluar sampai akhir bulan ini.`}
              </EmptyState>
            }
          />
        )
      )}
      {changes?.list && <ChangeSignatures list={changes.list} />}
    </Page>
  );
}
