import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { AgreementWork } from '../home/AgreementWork.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { whatsAppAddress } from '../user/access-text.ts';
import {
  type NotificationFactsFragment,
  NotificationsDocument,
  NotificationsReadDocument,
} from './Notification.generated.ts';
import { reminderAddress } from './reminder-address.ts';
import { TaskTabs } from './TaskTabs.tsx';
import { useReminderWords } from './useReminderWords.ts';

const pageSize = 50;

/** The inbox: what the portal reminds the viewer of, each with the way to do it. */
export function NotificationsPage() {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const isOpen = search.get('keadaan') !== 'semua';
  const query = useQuery(NotificationsDocument, {
    variables: { first: pageSize, after: paging.after, open: isOpen },
    fetchPolicy: 'cache-and-network',
  });
  const [markRead] = useMutation(NotificationsReadDocument);
  const [isFailed, setFailed] = useState(false);
  const page = (query.data ?? query.previousData)?.notifications;

  async function mark(ids: string[] | null) {
    setFailed((await markRead({ variables: { ids } }).catch(() => null)) === null);
    await query.refetch();
  }

  const columns = useNotificationColumns((id) => mark([id]));
  return (
    <Page
      title={t`Tugas dan pengingat`}
      listPage={paging.number}
      lead={t`Yang berakhir, yang menunggu, dan yang lewat tenggat. Masing-masing diingatkan sekali pada waktunya.`}
      acts={
        page?.nodes.some(({ readAt, settledAt }) => !readAt && !settledAt) && (
          <Button variant="default" onClick={() => mark(null)}>
            {t`Tandai semua sudah dibaca`}
          </Button>
        )
      }
    >
      {paging.number === 1 && isOpen && <AgreementWork />}
      <TaskTabs current={isOpen ? 'open' : 'all'} />
      {isFailed && <Notice tone="error" role="alert" title={t`Tidak terkirim. Coba lagi.`} />}
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar pengingat`}
        pagerLabel={t`Halaman daftar pengingat`}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={isOpen ? t`Semua sudah dibaca` : t`Belum ada pengingat`}>
            {t`Pengingat muncul 90, 60, 30, dan 7 hari sebelum perjanjian berakhir. Pekerjaan yang lewat tenggat juga diingatkan.`}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useNotificationColumns(onRead: (id: string) => void): DataColumn<NotificationFactsFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const wordsOf = useReminderWords();
  const addressOf = ({ kind, subjectId }: NotificationFactsFragment) => reminderAddress(kind, subjectId);
  const textOf = (one: NotificationFactsFragment) =>
    t`Pengingat Portal Mitra: ${one.title}. ${wordsOf(one)} ${location.origin}${addressOf(one)}`;
  return [
    {
      ...{ id: 'title', header: t`Tentang`, isRowHeader: true, grows: true },
      cell: (one) => (
        <Link to={addressOf(one)} onClick={() => !one.readAt && onRead(one.id)}>
          {one.title}
        </Link>
      ),
    },
    { id: 'what', header: t`Yang perlu diketahui`, phone: 'second', grows: true, cell: wordsOf },
    {
      ...{ id: 'at', header: t`Diingatkan`, phone: 'second', isWhole: true },
      cell: ({ createdAt }) => format.dateTime(createdAt),
    },
    {
      ...{ id: 'state', header: t`Keadaan`, phone: 'first', isWhole: true },
      cell: ({ readAt, settledAt }) =>
        settledAt ? t`Selesai` : readAt ? t`Dibaca` : <strong>{t({ message: 'Baru', context: 'pengingat' })}</strong>,
    },
    {
      ...{ id: 'act', header: t`Tindakan`, isAct: true, phone: 'second', isWhole: true },
      cell: (one) => (
        <>
          {!one.readAt && !one.settledAt && (
            <Button variant="subtle" size="compact-sm" onClick={() => onRead(one.id)}>
              {t`Tandai dibaca`}
              <span className="visually-hidden">: {one.title}</span>
            </Button>
          )}{' '}
          <a href={whatsAppAddress(null, textOf(one))} target="_blank" rel="noreferrer">
            {t`Teruskan lewat WhatsApp`}
            <span className="visually-hidden">: {one.title}</span>
          </a>
        </>
      ),
    },
  ];
}
