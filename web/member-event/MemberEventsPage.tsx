import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { FilterBoxes } from '../list/FilterBoxes.tsx';
import { PartnerFilter, RegionFilter } from '../list/FilterPlaces.tsx';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { fullRegionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { type EventStateWord, eventStateWords, readEventFilter, readEventState } from './event-filter.ts';
import { type MemberEventLineFragment, MemberEventsDocument } from './MemberEvent.generated.ts';
import { useEventWords } from './useEventWords.ts';

const pageSize = 50;

/** Deaths and accidents whose claim waits for papers, the longest waiting first; and those that wait no more. */
export function MemberEventsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = useEventWords();
  const [search] = useSearchParams();
  const { set, get } = useListAddress<'wilayah' | 'mitra' | 'jenis'>();
  const paging = useCursorStack();
  const filter = useMemo(() => readEventFilter(search), [search]);
  const query = useQuery(MemberEventsDocument, {
    variables: { filter, first: pageSize, after: paging.after },
    skip: !viewer.viewerCanReadMembers,
    fetchPolicy: 'cache-and-network',
  });
  const columns = useEventColumns();
  const state = readEventState(search);
  const labels: Record<EventStateWord, string> = {
    'belum-lengkap': t`Berkas belum lengkap`,
    lengkap: t`Berkas lengkap`,
    ditarik: t`Ditarik kembali`,
  };
  const addressOf = (word: string) => {
    const next = new URLSearchParams(search);
    next.set('keadaan', word);
    return `/kejadian?${next}`;
  };

  if (!viewer.viewerCanReadMembers) return <NotFoundPage />;
  return (
    <Page
      title={t`Klaim`}
      listPage={paging.number}
      crumbs={[{ to: '/cek-perlindungan', label: t`Cek perlindungan` }]}
      lead={t`Kematian dan kecelakaan kerja yang tercatat, dan berkas yang belum ada. Yang paling lama menunggu di atas.`}
    >
      <TabLinks
        label={t`Keadaan klaim`}
        current={state}
        tabs={Object.keys(eventStateWords).map((key) => ({
          key,
          label: labels[key as EventStateWord],
          to: addressOf(key),
        }))}
      />
      <FilterBoxes
        count={(['wilayah', 'mitra', 'jenis'] as const).filter((key) => get(key)).length}
        clearTo={`/kejadian?keadaan=${state}`}
      >
        <RegionFilter value={get('wilayah')} onChange={(code) => set('wilayah', code)} />
        <PartnerFilter value={get('mitra')} onChange={(id) => set('mitra', id)} />
        <FilterSelect
          label={t`Kejadian`}
          value={get('jenis')}
          onChange={(value) => set('jenis', value)}
          choices={[
            ['meninggal', words.kind.DEATH],
            ['kecelakaan', words.kind.WORK_ACCIDENT],
          ]}
        />
      </FilterBoxes>
      <PagedTable
        query={query}
        page={(query.data ?? query.previousData)?.memberEvents}
        paging={paging}
        caption={t`Daftar klaim`}
        pagerLabel={t`Halaman daftar klaim`}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t`Tidak ada klaim di sini`}>
            {t`Kejadian dicatat dari Cek perlindungan, setelah orangnya ditemukan.`}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useEventColumns(): DataColumn<MemberEventLineFragment>[] {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const words = useEventWords();
  return [
    {
      id: 'name',
      header: t`Nama`,
      isRowHeader: true,
      isWhole: true,
      cell: ({ id, member }) => <Link to={`/kejadian/${id}`}>{member.name}</Link>,
    },
    { id: 'kind', header: t`Kejadian`, phone: 'second', isWhole: true, cell: ({ kind }) => words.kind[kind] },
    { id: 'day', header: t`Tanggal`, phone: 'first', isWhole: true, cell: ({ occurredOn }) => format.date(occurredOn) },
    {
      id: 'where',
      header: t`Kelompok atau desa`,
      phone: 'second',
      cell: ({ member }) => member.group?.name ?? fullRegionName(member.village),
    },
    // who works for one partner knows which
    ...(viewer.partner === null
      ? [
          {
            id: 'partner',
            header: t`Mitra`,
            phone: 'hidden' as const,
            cell: ({ member }: MemberEventLineFragment) => member.partner.name,
          },
        ]
      : []),
    { id: 'missing', header: t`Berkas yang belum ada`, phone: 'second', grows: true, cell: MissingPapers },
  ];
}

const NAMED = 2;

/** The first missing papers by name and how many more there are; all of them stand on the claim's own page. */
function MissingPapers({ state, documents }: MemberEventLineFragment) {
  if (state !== 'PAPERS_MISSING') return '–';
  const missing = documents.filter((paper) => paper.state === 'MISSING').map(({ label }) => label);
  const more = missing.length - NAMED;
  return (
    <>
      {missing.slice(0, NAMED).join(', ')}
      {more > 0 && (
        <>
          {' '}
          <Plural value={more} one="dan # lagi" other="dan # lagi" />
        </>
      )}
    </>
  );
}
