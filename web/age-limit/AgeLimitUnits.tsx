import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { useMonthWords } from '../other-fund/useMonthWords.ts';
import { fullRegionName } from '../region/region-name.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ReadyMessage } from '../ui/ReadyMessage.tsx';
import { type AgeLimitUnitFragment, AgeLimitUnitsDocument } from './AgeLimit.generated.ts';
import { type AgeLimitListProps, useTellBudget } from './age-limit-list.ts';

const pageSize = 50;

/** The units with people who grow too old, each with a text to send. */
export function AgeLimitUnits({ budgetId, regionCode, paging, onBudget }: AgeLimitListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useMonthWords();
  const [unit, setUnit] = useState<AgeLimitUnitFragment | null>(null);
  const query = useQuery(AgeLimitUnitsDocument, {
    variables: { id: budgetId, first: pageSize, after: paging.after, regionCode },
  });
  useTellBudget(query.data, onBudget);
  const budget = (query.data ?? query.previousData)?.subsidyBudget;
  const page = budget?.ageLimitUnits;
  const nameOf = ({ village }: AgeLimitUnitFragment) => (village ? fullRegionName(village) : '–');
  return (
    <>
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Unit dengan orang yang melewati batas umur`}
        pagerLabel={t`Halaman daftar unit batas umur`}
        rowKey={({ village }) => village?.code ?? ''}
        columns={[
          {
            ...{ id: 'name', header: t`Desa/kelurahan`, isRowHeader: true, grows: true },
            cell: (row) =>
              row.village && <Link to={`/anggaran/${budgetId}/umur?wilayah=${row.village.code}`}>{nameOf(row)}</Link>,
          },
          {
            ...{ id: 'people', header: t`Jumlah orang`, align: 'end', phone: 'first' },
            cell: ({ people }) => format.number(people),
          },
          {
            ...{ id: 'last', header: t`Bulan terakhir`, phone: 'second', isNamedOnPhone: true, isWhole: true },
            cell: ({ lastMonth, lastMonthLatest }) => words.range(lastMonth, lastMonthLatest),
          },
          {
            ...{ id: 'message', header: t`Pesan`, isAct: true, phone: 'second' },
            cell: (row) => (
              <Button
                variant="default"
                size="xs"
                aria-label={t`Siapkan pesan untuk ${nameOf(row)}`}
                onClick={() => setUnit(row)}
              >
                {t`Siapkan pesan`}
              </Button>
            ),
          },
        ]}
        empty={
          <EmptyState title={t`Tidak ada unit yang perlu pengganti`}>
            {t`Dari bulan ini sampai tiga bulan ke depan tidak ada yang melewati batas umur.`}
          </EmptyState>
        }
      />
      {page && page.nodes.length > 0 && (
        <p className="no-print">
          <a href={`/budgets/${budgetId}/age-limits.csv${regionCode ? `?region=${regionCode}` : ''}`} download>
            {t`Unduh semua unit (CSV)`}
          </a>
        </p>
      )}
      <Dialog title={unit ? nameOf(unit) : ''} isOpen={unit !== null} onClose={() => setUnit(null)}>
        {unit && (
          <ReadyMessage
            id="age-limit-message"
            text={t`Yth. pengurus ${nameOf(unit)}. ${format.number(unit.people)} peserta BPJS Ketenagakerjaan yang iurannya dibantu akan melewati umur ${budget?.ageTo ?? ''} tahun. Bulan terakhir yang dapat dibayar: ${words.range(unit.lastMonth, unit.lastMonthLatest)}. Mohon usulkan pengganti dari daftar calon sebelum bulan itu habis.`}
          />
        )}
      </Dialog>
    </>
  );
}
