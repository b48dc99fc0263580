import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { currentCursor } from '../ui/cursor-stack.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pager } from '../ui/Pager.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { firstOutcome, isOutcomeWord, type OutcomeWord, outcomeWords } from './import-row-filter.ts';
import { type MemberImportCountFactsFragment, MemberImportRowsDocument } from './MemberImport.generated.ts';
import { useImportRowColumns } from './useImportRowColumns.tsx';

const pageSize = 50;

interface ImportRowsProps {
  importId: string;
  counts: MemberImportCountFactsFragment;
}

/** Every row of the file, by outcome, fifty at a time. */
export function ImportRows({ importId, counts }: ImportRowsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [search] = useSearchParams();
  const { stack, goNext, goPrevious } = useCursorStack();
  const code = search.get('masalah');
  const wanted = search.get('hasil');
  const current = isOutcomeWord(wanted) ? wanted : firstOutcome(counts);
  const { data, previousData, error, loading, refetch } = useQuery(MemberImportRowsDocument, {
    variables: {
      id: importId,
      first: pageSize,
      after: currentCursor(stack) ?? null,
      outcome: code ? null : outcomeWords[current],
      code,
    },
  });
  const columns = useImportRowColumns(code ? 'ditolak' : current);
  const page = (data ?? previousData)?.memberImport?.rows;
  const tab = (key: OutcomeWord, label: string, count: number) => ({
    key,
    label,
    count: format.number(count),
    to: { search: `?hasil=${key}` },
  });

  return (
    <>
      <TabLinks
        label={t`Baris menurut hasil`}
        current={code ? '' : current}
        tabs={[
          tab('ditolak', t`Ditolak`, counts.refused),
          tab('peringatan', t`Peringatan`, counts.warned),
          tab('berubah', t`Berubah`, counts.changed),
          tab('baru', t`Baru`, counts.new),
          tab('sama', t`Sama`, counts.unchanged),
        ]}
      />
      {code && (
        <p>
          {t`Hanya baris dengan satu masalah.`}{' '}
          <Link to={{ search: '' }} preventScrollReset>
            {t`Tampilkan semua`}
          </Link>
        </p>
      )}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!page && loading && <Waiting rows={8} />}
      {page?.nodes.length === 0 && !loading && <EmptyState title={t`Tidak ada baris di sini`} />}
      {page && page.nodes.length > 0 && (
        <>
          <DataTable
            caption={t`Baris berkas`}
            columns={columns}
            rows={page.nodes}
            rowKey={(row) => String(row.rowNumber)}
            isStale={loading && !data}
          />
          <Pager
            label={t`Halaman baris berkas`}
            stack={stack}
            hasNextPage={page.pageInfo.hasNextPage}
            onNext={() => page.pageInfo.endCursor && goNext(page.pageInfo.endCursor)}
            onPrevious={goPrevious}
          />
        </>
      )}
    </>
  );
}
