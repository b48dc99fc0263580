import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import { tranchePart } from './tranche-address.ts';
import { typedPercent } from './typed-number.ts';
import type { UnitTrancheFragment } from './Unit.generated.ts';

interface UnitTranchesProps {
  budgetId: string;
  villageCode: string;
  tranches: readonly UnitTrancheFragment[];
}

/** What a unit has of each tranche, its reports, and what a missing one holds up. */
export function UnitTranches({ budgetId, villageCode, tranches }: UnitTranchesProps) {
  const { t } = useLingui();
  const format = useFormat();
  const columns: DataColumn<UnitTrancheFragment>[] = [
    {
      ...{ id: 'number', header: t({ message: 'Tahap', context: 'dana' }), isRowHeader: true, isWhole: true },
      cell: ({ number, share }) => (
        <Link to={tranchePart(budgetId, number, villageCode)}>{t`Tahap ${number} (${typedPercent(share)}%)`}</Link>
      ),
    },
    {
      ...{ id: 'expected', header: t`Rencana masuk`, phone: 'second', isNamedOnPhone: true },
      cell: ({ expectedOn }) => format.date(expectedOn),
    },
    { id: 'due', header: t`Hak tahap ini`, align: 'end', phone: 'hidden', cell: ({ due }) => format.rupiah(due) },
    { id: 'received', header: t`Masuk`, align: 'end', phone: 'first', cell: ({ received }) => format.rupiah(received) },
    {
      ...{ id: 'on', header: t`Tanggal masuk`, phone: 'second', isNamedOnPhone: true },
      cell: ({ receivedOn, blocked, number }) =>
        receivedOn ? (
          format.date(receivedOn)
        ) : blocked ? (
          <Tag tone="warn" icon="alert">
            {t`Tertahan: laporan tahap ${number - 1} belum ada`}
          </Tag>
        ) : (
          t`belum`
        ),
    },
    {
      ...{ id: 'report', header: t`Laporan (SPJ)`, grows: true, phone: 'second', isNamedOnPhone: true },
      cell: ({ receivedOn, reportedOn, reportNote, notedByName }) =>
        reportedOn ? (
          [format.date(reportedOn), reportNote, notedByName].filter(Boolean).join(' · ')
        ) : receivedOn ? (
          <Tag tone="warn" icon="alert">
            {t`Laporan belum ada`}
          </Tag>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Section title={t`Tahap dan laporan`}>
      <DataTable
        caption={t`Tahap dan laporan unit ini`}
        columns={columns}
        rows={tranches}
        rowKey={({ number }) => String(number)}
      />
    </Section>
  );
}
