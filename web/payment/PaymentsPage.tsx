import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { type PaymentLineFragment, PaymentRightsDocument, PaymentsDocument } from './Payment.generated.ts';
import { PaymentStateTag } from './PaymentStateTag.tsx';
import { filterOfTab, paymentTabs } from './payment-tabs.ts';
import { usePaymentWords } from './usePaymentWords.ts';

const pageSize = 50;

/** Money that units paid, the latest first: what is said to be paid, what is confirmed, and what still lies about. */
export function PaymentsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const { tab, filter } = filterOfTab(search);
  const rights = useQuery(PaymentRightsDocument).data?.viewer;
  const query = useQuery(PaymentsDocument, {
    variables: { first: pageSize, after: paging.after, filter },
    skip: !viewer.viewerCanReadMembers,
  });
  const columns = usePaymentColumns();
  const page = (query.data ?? query.previousData)?.payments;
  const labels = {
    semua: t`Semua`,
    dilaporkan: t`Menunggu konfirmasi`,
    sisa: t`Masih ada sisa`,
    dikembalikan: t({ message: 'Dikembalikan', context: 'pembayaran' }),
  };
  const unit = search.get('kelompok')
    ? `kelompok=${search.get('kelompok')}`
    : search.get('mou') && `mou=${search.get('mou')}`;

  if (!viewer.viewerCanReadMembers) return <NotFoundPage />;
  return (
    <Page
      title={t`Pembayaran`}
      listPage={paging.number}
      lead={t`Uang iuran dari kelompok, desa, dan perjanjian. Yang baru dilaporkan belum dihitung sebagai dibayar.`}
      acts={
        <>
          <LinkButton to={unit ? `/iuran?${unit}` : '/iuran'} variant="default">
            {t`Iuran per orang`}
          </LinkButton>
          <LinkButton to="/iuran/simulasi" variant="default">
            {t`Simulasi iuran`}
          </LinkButton>
          {(rights?.viewerCanRecordPayments || (unit && rights?.viewerCanReportPayments)) && (
            <LinkButton to={unit ? `/pembayaran/baru?${unit}` : '/pembayaran/baru'}>
              {rights.viewerCanRecordPayments ? t`Catat pembayaran` : t`Laporkan sudah bayar`}
            </LinkButton>
          )}
        </>
      }
    >
      <TabLinks
        label={t`Bagian daftar pembayaran`}
        current={tab}
        tabs={paymentTabs.map((key) => ({ key, label: labels[key], to: addressOf(search, key) }))}
      />
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar pembayaran`}
        pagerLabel={t`Halaman daftar pembayaran`}
        columns={columns}
        rowKey={(payment) => payment.id}
        empty={
          <EmptyState title={t`Tidak ada pembayaran di sini`}>
            {t`Pembayaran dicatat dari halaman kelompok atau perjanjian yang membayar.`}
          </EmptyState>
        }
      />
    </Page>
  );
}

function addressOf(search: URLSearchParams, tab: string): string {
  const next = new URLSearchParams(search);
  next.delete('halaman');
  next.delete('setelah');
  if (tab === 'semua') next.delete('bagian');
  else next.set('bagian', tab);
  return `/pembayaran?${next}`;
}

function usePaymentColumns(): DataColumn<PaymentLineFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePaymentWords();
  return [
    {
      id: 'unit',
      header: t`Pembayar`,
      isRowHeader: true,
      grows: true,
      cell: (payment) => <Link to={`/pembayaran/${payment.id}`}>{words.unit(payment)}</Link>,
    },
    { id: 'received', header: t`Uang masuk`, phone: 'second', cell: (payment) => format.date(payment.receivedOn) },
    { id: 'span', header: t`Untuk bulan`, phone: 'second', cell: (payment) => words.span(payment) },
    { id: 'state', header: t`Keadaan`, phone: 'second', cell: (payment) => <PaymentStateTag payment={payment} /> },
    { id: 'amount', header: t`Jumlah`, align: 'end', phone: 'first', cell: (payment) => format.rupiah(payment.amount) },
    {
      id: 'rest',
      header: t`Belum dialokasikan`,
      align: 'end',
      phone: 'hidden',
      cell: (payment) => (payment.rest === '0' ? '' : format.rupiah(payment.rest)),
    },
  ];
}
