import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { ProblemRows, ReadyRows } from '../form/CheckedRows.tsx';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { CheckedTransfers, TransferProblem } from './transfer-file.request.ts';

interface TransferCheckProps {
  checked: CheckedTransfers;
  isBusy: boolean;
  onWrite: () => void;
  onOtherFile: () => void;
}

/** Every row of the file answered, before anything is written down. */
export function TransferCheck({ checked, isBusy, onWrite, onOtherFile }: TransferCheckProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { readyCount, known, amount, unitsBlocked, problemCount, ready, problems } = checked;
  const columnNames = useColumnNames();
  const readyColumns = useReadyColumns();
  const hasProblems = problemCount > 0;
  return (
    <>
      <Notice
        tone={hasProblems ? 'warn' : 'done'}
        role="status"
        title={
          hasProblems ? (
            <Plural value={problemCount} one="# hal perlu diperbaiki" other="# hal perlu diperbaiki" />
          ) : (
            t`${format.number(readyCount)} transfer siap dicatat, bersama ${format.rupiah(amount)} untuk iuran`
          )
        }
        acts={
          <>
            {!hasProblems && readyCount > 0 && (
              <Button aria-disabled={isBusy} onClick={onWrite}>
                {isBusy ? t`Mencatat…` : <Plural value={readyCount} one="Catat # transfer" other="Catat # transfer" />}
              </Button>
            )}
            <Button variant={hasProblems ? 'filled' : 'default'} onClick={onOtherFile}>
              {hasProblems ? t`Pilih berkas yang sudah diperbaiki` : t`Pilih berkas lain`}
            </Button>
          </>
        }
      >
        {[
          t`Belum ada yang dicatat.`,
          ...(known > 0 ? [t`${format.number(known)} baris sudah dicatat sebelumnya dan dilewati.`] : []),
        ].join(' ')}
      </Notice>
      {unitsBlocked > 0 && (
        <Notice tone="warn" title={t`${format.number(unitsBlocked)} unit belum menyerahkan laporan tahap sebelumnya`}>
          {t`Tahap ini seharusnya ditahan. Bila dananya sudah masuk, tetap catat.`}
        </Notice>
      )}
      <ProblemRows problems={problems} count={problemCount} columnNames={columnNames} />
      <ReadyRows
        title={t`Siap dicatat`}
        caption={t`Transfer yang siap dicatat`}
        columns={readyColumns}
        rows={ready}
        count={readyCount}
      />
    </>
  );
}

function useColumnNames(): Record<TransferProblem['column'], string> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      region: t`Kode desa/kelurahan`,
      amount: t`Jumlah`,
      reference: t`Nomor SP2D`,
      receivedOn: t`Tanggal masuk`,
      tranche: t({ message: 'Tahap', context: 'dana' }),
    }),
    [t],
  );
}

function useReadyColumns(): DataColumn<CheckedTransfers['ready'][number]>[] {
  const { t } = useLingui();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'name', header: t`Desa/kelurahan`, isRowHeader: true, grows: true, cell: ({ name }) => name },
      {
        ...{ id: 'tranche', header: t({ message: 'Tahap', context: 'dana' }), align: 'end' },
        ...{ phone: 'second', isNamedOnPhone: true },
        cell: ({ tranche }) => tranche,
      },
      { id: 'reference', header: t`Nomor SP2D`, phone: 'second', cell: ({ reference }) => reference },
      { id: 'on', header: t`Tanggal masuk`, phone: 'second', cell: ({ receivedOn }) => format.date(receivedOn) },
      {
        ...{ id: 'amount', header: t`Untuk iuran`, align: 'end', phone: 'first' },
        cell: ({ amount }) => format.rupiah(amount),
      },
    ],
    [t, format],
  );
}
