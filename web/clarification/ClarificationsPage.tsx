import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { useMonthWords } from '../other-fund/useMonthWords.ts';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { type ClarificationFactsFragment, ClarificationsDocument } from './Clarification.generated.ts';
import {
  type ClarificationStateWord,
  clarificationStateWords,
  readClarificationFilter,
  readClarificationState,
} from './clarification-filter.ts';
import { useClarificationWords } from './useClarificationWords.ts';
import { WaitingDays } from './WaitingDays.tsx';

const pageSize = 50;

/** Questions to the branch: what it has to answer, and what the askers read. */
export function ClarificationsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = useClarificationWords();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const filter = useMemo(() => readClarificationFilter(search), [search]);
  const query = useQuery(ClarificationsDocument, {
    variables: { filter, first: pageSize, after: paging.after },
    skip: !viewer.viewerCanReadMembers,
    fetchPolicy: 'cache-and-network',
  });
  const columns = useClarificationColumns();
  const state = readClarificationState(search);
  const addressOf = (word: string) => {
    const next = new URLSearchParams(search);
    next.set('keadaan', word);
    return `/anggaran/klarifikasi?${next}`;
  };

  if (!viewer.viewerCanReadMembers) return <NotFoundPage />;
  return (
    <Page
      title={t`Klarifikasi sumber dana`}
      listPage={paging.number}
      crumbs={[{ to: '/anggaran', label: t`Anggaran subsidi` }]}
      lead={t`Pertanyaan ke kantor cabang: apakah dana lain benar-benar membayar orang ini. Yang paling lama menunggu di atas.`}
    >
      <TabLinks
        label={t`Keadaan klarifikasi`}
        current={state}
        tabs={Object.entries(clarificationStateWords).map(([key, of]) => ({
          ...{ key, label: words.state[of], to: addressOf(key as ClarificationStateWord) },
        }))}
      />
      <PagedTable
        query={query}
        page={(query.data ?? query.previousData)?.subsidyClarifications}
        paging={paging}
        caption={t`Daftar klarifikasi`}
        pagerLabel={t`Halaman daftar klarifikasi`}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t`Tidak ada klarifikasi di sini`}>
            {t`Pertanyaan dibuat dari halaman peserta atau sesudah mencadangkan, bila dana lain sudah membayar.`}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useClarificationColumns(): DataColumn<ClarificationFactsFragment>[] {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const words = useClarificationWords();
  const months = useMonthWords();
  return [
    {
      ...{ id: 'name', header: t`Nama`, isRowHeader: true, isWhole: true },
      cell: ({ id, member }) => <Link to={`/anggaran/klarifikasi/${id}`}>{member.name}</Link>,
    },
    {
      ...{ id: 'village', header: t`Desa/kelurahan`, phone: 'second', grows: true },
      cell: ({ member }) => regionName(member.village),
    },
    // who works for one partner knows which
    ...(viewer.partner === null
      ? [
          {
            ...{ id: 'partner', header: t({ message: 'Mitra', context: 'satu' }), phone: 'hidden' as const },
            cell: ({ member }: ClarificationFactsFragment) => member.partner.name,
          },
        ]
      : []),
    {
      ...{ id: 'months', header: t`Bulan`, phone: 'second', isWhole: true },
      cell: ({ firstMonth, months: count }) => months.span(firstMonth, count),
    },
    {
      ...{ id: 'asked', header: t`Ditanyakan`, phone: 'second', isWhole: true },
      cell: ({ askedByName, askedAt }) => t`${askedByName}, ${format.dateTime(askedAt)}`,
    },
    {
      ...{ id: 'said', header: t`Umur atau jawaban`, phone: 'first', isWhole: true },
      cell: (row) =>
        row.waitingDays === null ? (
          (words.answer(row) ?? words.state[row.state])
        ) : (
          <WaitingDays days={row.waitingDays} />
        ),
    },
  ];
}
