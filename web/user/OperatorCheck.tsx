import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import type { CheckedOperators, RowProblem } from './operator-file.request.ts';

interface OperatorCheckProps {
  checked: CheckedOperators;
  isBusy: boolean;
  onCreate: (goodOnly: boolean) => void;
  onOtherFile: () => void;
}

const shownReady = 20;

/** Every row of the list answered, before anything is made. */
export function OperatorCheck({ checked, isBusy, onCreate, onOtherFile }: OperatorCheckProps) {
  const { t } = useLingui();
  const { ready, problems } = checked;
  const wrongRows = new Set(problems.map(({ row }) => row)).size;
  const problemColumns = useProblemColumns();
  const readyColumns = useReadyColumns();
  return (
    <>
      <Notice
        tone={problems.length > 0 ? 'warn' : 'done'}
        role="status"
        title={
          problems.length > 0 ? (
            <Plural value={wrongRows} one="# baris perlu diperbaiki" other="# baris perlu diperbaiki" />
          ) : (
            <Plural value={ready.length} one="# operator siap dibuat" other="# operator siap dibuat" />
          )
        }
        acts={
          problems.length > 0 ? (
            <>
              <Button onClick={onOtherFile}>{t`Pilih berkas yang sudah diperbaiki`}</Button>
              {ready.length > 0 && (
                <Button variant="default" aria-disabled={isBusy} onClick={() => onCreate(true)}>
                  <Plural value={ready.length} one="Buat # yang benar saja" other="Buat # yang benar saja" />
                </Button>
              )}
            </>
          ) : (
            <>
              <Button aria-disabled={isBusy} onClick={() => onCreate(false)}>
                {isBusy ? t`Membuat…` : <Plural value={ready.length} one="Buat # operator" other="Buat # operator" />}
              </Button>
              <Button variant="default" onClick={onOtherFile}>
                {t`Pilih berkas lain`}
              </Button>
            </>
          )
        }
      >
        {t`Belum ada akun yang dibuat.`}
      </Notice>
      {problems.length > 0 && (
        <Section title={t`Yang perlu diperbaiki`}>
          <DataTable
            caption={t`Baris yang perlu diperbaiki`}
            columns={problemColumns}
            rows={problems}
            rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
          />
        </Section>
      )}
      {ready.length > 0 && (
        <Section title={t`Siap dibuat`}>
          <DataTable
            caption={t`Operator yang siap dibuat`}
            isDense
            columns={readyColumns}
            rows={ready.slice(0, shownReady)}
            rowKey={({ row }) => String(row)}
          />
          {ready.length > shownReady && (
            <p>
              <Plural value={ready.length - shownReady} one="dan # lagi" other="dan # lagi" />
            </p>
          )}
        </Section>
      )}
    </>
  );
}

function useProblemColumns(): DataColumn<RowProblem>[] {
  const { t } = useLingui();
  return useMemo(() => {
    const columns: Record<RowProblem['column'], string> = {
      region: t`Kode wilayah`,
      name: t`Nama`,
      phone: t`Nomor HP`,
      email: t`Surel`,
      login: t`Nama pengguna`,
    };
    return [
      { id: 'row', header: t`Baris`, isRowHeader: true, cell: ({ row }) => row },
      { id: 'column', header: t`Kolom`, phone: 'first', cell: ({ column }) => columns[column] },
      { id: 'message', header: t`Yang perlu dilakukan`, grows: true, phone: 'second', cell: ({ message }) => message },
    ];
  }, [t]);
}

function useReadyColumns(): DataColumn<CheckedOperators['ready'][number]>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { id: 'name', header: t`Nama`, isRowHeader: true, cell: ({ name }) => name },
      { id: 'place', header: t`Wilayah`, grows: true, phone: 'second', cell: ({ place }) => place },
      { id: 'login', header: t`Nama pengguna`, phone: 'hidden', cell: ({ login }) => login },
    ],
    [t],
  );
}
