import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { ProblemRows, ReadyRows } from '../form/CheckedRows.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
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
  const columnNames = useColumnNames();
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
      <ProblemRows problems={problems} columnNames={columnNames} />
      <ReadyRows
        title={t`Siap dibuat`}
        caption={t`Operator yang siap dibuat`}
        columns={readyColumns}
        rows={ready.slice(0, shownReady)}
        count={ready.length}
      />
    </>
  );
}

function useColumnNames(): Record<RowProblem['column'], string> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      region: t`Kode wilayah`,
      name: t`Nama`,
      phone: t`Nomor HP`,
      email: t`Surel`,
      login: t`Nama pengguna`,
    }),
    [t],
  );
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
