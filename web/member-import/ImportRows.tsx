import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
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
  const paging = useCursorStack();
  const code = search.get('masalah');
  const wanted = search.get('hasil');
  const current = isOutcomeWord(wanted) ? wanted : firstOutcome(counts);
  const query = useQuery(MemberImportRowsDocument, {
    variables: {
      id: importId,
      first: pageSize,
      after: paging.after,
      outcome: code ? null : outcomeWords[current],
      code,
    },
  });
  const columns = useImportRowColumns(code ? 'ditolak' : current);
  const page = (query.data ?? query.previousData)?.memberImport?.rows;
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
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Baris berkas`}
        pagerLabel={t`Halaman baris berkas`}
        columns={columns}
        rowKey={(row) => String(row.rowNumber)}
        empty={<EmptyState title={t`Tidak ada baris di sini`} />}
      />
    </>
  );
}
