import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { TargetFiles } from './TargetFiles.tsx';
import { TargetListDocument, type TargetOfficeFactsFragment, TargetsCopyDocument } from './Targets.generated.ts';
import { TargetTools } from './TargetTools.tsx';
import { TargetWaiting } from './TargetWaiting.tsx';
import { readTargetSpan, spanQuery, targetTo } from './target-address.ts';
import { useTargetColumns } from './useTargetColumns.tsx';

/** What each office is to reach in a year and what came of it, the furthest behind first. */
export function TargetsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const [search] = useSearchParams();
  const [news, say] = useFlash();
  const [problem, setProblem] = useState<string | null>(null);
  const { data, previousData, error, loading, refetch } = useQuery(TargetListDocument, {
    variables: readTargetSpan(search),
    skip: !viewer.viewerCanReadTargets,
  });
  const [copy] = useMutation(TargetsCopyDocument, { refetchQueries: [TargetListDocument] });
  const list = (data ?? previousData)?.targetList;
  const span = list ?? { year: 0, month: '' };
  const columns = useTargetColumns<TargetOfficeFactsFragment>({
    nameHeader: t({ message: 'Kantor', context: 'satu' }),
    name: ({ office }) => office && <Link to={targetTo(office.id, span)}>{office.name}</Link>,
    line: ({ total }) => total,
  });
  const parts = [
    { title: t`Kantor cabang`, rows: list?.offices.filter(({ office }) => office?.kind === 'BRANCH') ?? [] },
    { title: t`Kantor wilayah dan pusat`, rows: list?.offices.filter(({ office }) => office?.kind !== 'BRANCH') ?? [] },
  ];

  async function copyYear(year: number) {
    setProblem(null);
    const answer = (await copy({ variables: { year } }).catch(() => null))?.data?.targetsCopy;
    if (!answer) setProblem(t`Tidak terkirim. Coba lagi.`);
    else if (answer.userErrors[0]) setProblem(answer.userErrors[0].message);
    else say(t`${format.number(answer.count ?? 0)} target diusulkan. Orang lain harus menyetujuinya.`);
  }

  if (!viewer.viewerCanReadTargets) return <NotFoundPage />;
  return (
    <Page
      title={t`Target dan realisasi`}
      lead={
        list && (
          <span className="figures">
            {t`Realisasi dihitung dari iuran yang terbayar, Januari sampai ${format.month(list.month)}.`}{' '}
            {t`Dihitung ${format.dateTime(list.asOf)}.`}
          </span>
        )
      }
      acts={
        list && (
          <>
            <TargetFiles path="/targets/list" query={spanQuery(list)} />
            <Button variant="default" onClick={() => window.print()}>{t`Cetak`}</Button>
            {list.viewerCanAsk && (
              <Button onClick={() => copyYear(list.year)}>{t`Salin target ${String(list.year - 1)}`}</Button>
            )}
          </>
        )
      }
    >
      {list && <TargetTools year={list.year} month={list.month} years={list.years} />}
      {news && <Notice tone="done" role="status" title={news} />}
      {problem && <Notice tone="error" role="alert" title={problem} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!list && loading && <Waiting rows={12} />}
      {list && list.waiting.length > 0 && (
        <TargetWaiting targets={list.waiting} year={list.year} canApprove={list.viewerCanApprove} onDone={say} />
      )}
      {list && list.offices.length === 0 && (
        <EmptyState title={t`Belum ada kantor`}>{t`Target ditetapkan untuk tiap kantor dan tiap tahun.`}</EmptyState>
      )}
      {parts.map(
        ({ title, rows }) =>
          rows.length > 0 && (
            <Section key={title} title={title}>
              <DataTable
                caption={t`Target dan realisasi: ${title}`}
                isDense
                isStale={loading && !data}
                columns={columns}
                rows={rows}
                rowKey={({ office }) => office?.id ?? ''}
              />
            </Section>
          ),
      )}
    </Page>
  );
}
