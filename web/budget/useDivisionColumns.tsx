import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { type CheckedDivision, type DivisionProblem, type DivisionSum, gapOf } from './division-file.request.ts';
import { useBudgetWords } from './useBudgetWords.ts';

interface DivisionColumns {
  sums: DataColumn<DivisionSum>[];
  problems: DataColumn<DivisionProblem>[];
  leftOut: DataColumn<CheckedDivision['leftOut'][number]>[];
  ready: DataColumn<CheckedDivision['ready'][number]>[];
}

/** The four tables of a checked file. */
export function useDivisionColumns(isOpen: boolean): DivisionColumns {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  return useMemo(() => {
    const names: Record<DivisionProblem['column'], string> = {
      region: t`Kode desa/kelurahan`,
      name: t`Nama desa/kelurahan`,
      amount: t`Jumlah`,
      mme: t`Kuota`,
      pr: t`Kuota`,
      other: t`Kuota`,
    };
    const unit = { id: 'name', header: t`Desa/kelurahan`, isRowHeader: true, grows: true };
    const named = { align: 'end', phone: 'second', isNamedOnPhone: true } as const;
    return {
      sums: [
        {
          ...{ id: 'kind', header: t`Jalur dana`, isRowHeader: true },
          cell: ({ unitKind }) => words.unitKind[unitKind ?? 'ANY'],
        },
        { id: 'whole', header: t`Seharusnya`, ...named, cell: ({ whole }) => format.rupiah(whole) },
        { id: 'named', header: t`Dalam berkas`, ...named, cell: (sum) => format.rupiah(sum.named) },
        ...(isOpen
          ? [{ id: 'kept', header: t`Tidak disebut`, ...named, cell: ({ kept }: DivisionSum) => format.rupiah(kept) }]
          : []),
        {
          ...{ id: 'gap', header: t`Selisih`, align: 'end', phone: 'first' },
          cell: (sum) => {
            const gap = gapOf(sum);
            const amount = format.rupiah(String(gap < 0n ? -gap : gap));
            return gap === 0n ? t`sama` : gap > 0n ? t`lebih ${amount}` : t`kurang ${amount}`;
          },
        },
      ],
      problems: [
        { id: 'row', header: t`Baris`, isRowHeader: true, cell: ({ row }) => row },
        { id: 'column', header: t`Kolom`, phone: 'first', cell: ({ column }) => names[column] },
        { id: 'message', header: t`Yang perlu dilakukan`, grows: true, phone: 'second', cell: (one) => one.message },
      ],
      leftOut: [
        { ...unit, cell: ({ name }) => name },
        ...(isOpen
          ? [
              {
                ...{ id: 'amount', header: t`Tetap`, align: 'end' as const, phone: 'first' as const },
                cell: ({ amount }: CheckedDivision['leftOut'][number]) => format.rupiah(amount),
              },
            ]
          : []),
      ],
      ready: [
        { ...unit, cell: ({ name }) => name },
        ...(isOpen
          ? [
              {
                ...{ id: 'before', header: t`Sekarang`, ...named },
                cell: ({ before }: CheckedDivision['ready'][number]) => format.rupiah(before),
              },
            ]
          : [
              {
                ...{ id: 'quotas', header: t`Kuota`, ...named },
                cell: ({ quotas }: CheckedDivision['ready'][number]) =>
                  quotas ? t`MME ${quotas.MME}, PR ${quotas.PR}, lainnya ${quotas.OTHER}` : t`menurut jalur dana`,
              },
            ]),
        {
          ...{ id: 'amount', header: t`Menurut berkas`, align: 'end', phone: 'first' },
          cell: ({ amount }) => format.rupiah(amount),
        },
      ],
    };
  }, [t, format, words, isOpen]);
}
