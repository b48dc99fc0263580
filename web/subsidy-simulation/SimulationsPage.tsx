import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { useFlash } from '../ui/useFlash.ts';
import { SubsidySimulationsDocument, type SubsidySimulationsQuery } from './Simulation.generated.ts';

type Kept = SubsidySimulationsQuery['subsidySimulations']['nodes'][number];

const pageSize = 50;

/** The simulations that are kept, one's own and those that are shared. */
export function SimulationsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const paging = useCursorStack();
  const [news] = useFlash();
  const columns = useSimulationColumns();
  const query = useQuery(SubsidySimulationsDocument, {
    variables: { first: pageSize, after: paging.after },
    skip: !viewer.viewerCanSimulate,
  });
  const begin = (
    <LinkButton to="/anggaran/simulasi/baru" leftSection={<Icon name="plus" />}>
      {t`Simulasi baru`}
    </LinkButton>
  );

  if (!viewer.viewerCanSimulate) return <NotFoundPage />;
  return (
    <Page
      title={t`Simulasi anggaran`}
      listPage={paging.number}
      lead={t`Coba tarif, kuota, bulan, dan tahap lain sebelum memutuskan. Tidak ada anggaran yang berubah.`}
      crumbs={[{ to: '/anggaran', label: t`Anggaran subsidi` }]}
      acts={begin}
    >
      {news && <Notice tone="done" role="status" title={news} />}
      <PagedTable
        query={query}
        page={(query.data ?? query.previousData)?.subsidySimulations}
        paging={paging}
        caption={t`Daftar simulasi`}
        pagerLabel={t`Halaman daftar simulasi`}
        columns={columns}
        rowKey={(kept) => kept.id}
        isDense
        empty={
          <EmptyState title={t`Belum ada simulasi yang disimpan`} acts={begin}>
            {t`Mulai dari angka baru di sini, atau dari halaman sebuah anggaran dengan tombol Simulasikan.`}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useSimulationColumns(): DataColumn<Kept>[] {
  const { t } = useLingui();
  const format = useFormat();
  return [
    {
      ...{ id: 'name', header: t({ message: 'Nama', context: 'simulasi' }), isRowHeader: true, grows: true },
      cell: ({ id, name }) => <Link to={`/anggaran/simulasi/${id}`}>{name}</Link>,
    },
    {
      ...{ id: 'beside', header: t`Anggaran atau perjanjian`, phone: 'second' },
      cell: ({ budgetName, mouTitle }) => budgetName ?? mouTitle,
    },
    {
      ...{ id: 'span', header: t`Masa perlindungan`, phone: 'second' },
      cell: ({ firstMonth, months }) => t`${format.number(months)} bulan mulai ${format.month(firstMonth)}`,
    },
    {
      ...{ id: 'shared', header: t`Dilihat oleh`, phone: 'second' },
      cell: ({ shared, viewerCanEdit, madeByName }) =>
        shared ? (
          <Tag tone="brand">{viewerCanEdit ? t`Anda bagikan` : t`Dibagikan ${madeByName}`}</Tag>
        ) : (
          <Tag tone="quiet">{t`Hanya Anda`}</Tag>
        ),
    },
    {
      ...{ id: 'changed', header: t`Diubah`, phone: 'second', isWhole: true },
      cell: ({ updatedAt }) => format.dateTime(updatedAt),
    },
  ];
}
