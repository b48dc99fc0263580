import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { Page } from '../ui/Page.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { CoverLapseCountsDocument } from './CoverLapsesPage.generated.ts';
import { LapseFilters } from './LapseFilters.tsx';
import { LapsePeople } from './LapsePeople.tsx';
import { LapseUnits } from './LapseUnits.tsx';
import { type LapseWord, lapseWords, readLapseFilter, readLapseWord, readsPeople } from './lapse-filter.ts';
import { useLapseWords } from './useLapseWords.ts';

/** Whose cover ends or has ended: which unit to call first, for how many people, and what going on costs. */
export function CoverLapsesPage() {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const filter = useMemo(() => readLapseFilter(search), [search]);
  const word = readLapseWord(search);
  const { data } = useQuery(CoverLapseCountsDocument, {
    variables: { filter },
    skip: !viewer.viewerCanReadMembers,
    fetchPolicy: 'cache-and-network',
  });
  const labels = useLapseWords();
  const addressOf = (change: Record<string, string>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(change)) next.set(key, value);
    next.delete('urut');
    return `/jatuh-tempo?${next}`;
  };
  const countOf = (kind: string) => data?.coverLapseCounts.find((count) => count.kind === kind)?.people;
  const kind = lapseWords[word];

  if (!viewer.viewerCanReadMembers) return <NotFoundPage />;
  return (
    <Page
      title={t`Perlindungan yang berakhir`}
      listPage={paging.number}
      lead={t`Siapa yang harus dihubungi lebih dulu, dan berapa rupiah untuk melanjutkan. Orang yang belum pernah dibayar tidak termasuk.`}
    >
      <TabLinks
        label={t`Keadaan perlindungan`}
        current={word}
        tabs={Object.entries(lapseWords).map(([key, code]) => {
          const people = countOf(code);
          return {
            key,
            to: addressOf({ jenis: key }),
            label: labels[key as LapseWord],
            ...(people !== undefined && { count: format.number(people) }),
          };
        })}
      />
      <TabLinks
        label={t`Dilihat per`}
        current={readsPeople(search) ? 'orang' : 'unit'}
        tabs={[
          { key: 'unit', to: addressOf({ per: 'unit' }), label: t`Per unit` },
          { key: 'orang', to: addressOf({ per: 'orang' }), label: t`Per orang` },
        ]}
      />
      <LapseFilters />
      {readsPeople(search) ? (
        <LapsePeople kind={kind} filter={filter} paging={paging} />
      ) : (
        <LapseUnits kind={kind} filter={filter} paging={paging} />
      )}
    </Page>
  );
}
