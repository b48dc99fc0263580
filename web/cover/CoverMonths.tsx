import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import type { CoverAnswerFactsFragment } from './CoverCheckPage.generated.ts';
import { useCoverWords } from './useCoverWords.ts';

/** The twelve months around the day; the month of the day stands out. Of sums it tells nothing. */
export function CoverMonths({ check }: { check: CoverAnswerFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useCoverWords();
  const day = (date: string | null | undefined) => (date ? format.date(date) : '–');
  const asked = check.month.month;
  return (
    <DataTable
      caption={t`Dua belas bulan di sekitar tanggal itu`}
      isDense
      rows={check.months}
      rowKey={(row) => row.month}
      columns={[
        {
          id: 'month',
          header: t`Bulan`,
          isRowHeader: true,
          cell: ({ month }) =>
            month === asked ? (
              <strong>
                {format.month(month)} ({t`bulan itu`})
              </strong>
            ) : (
              format.month(month)
            ),
        },
        { id: 'state', header: t`Keadaan`, phone: 'first', cell: ({ state }) => words.monthState[state] },
        {
          id: 'due',
          header: t`Jatuh tempo`,
          phone: 'hidden',
          cell: ({ dueOn }) => <span className="figures">{day(dueOn)}</span>,
        },
        {
          id: 'received',
          header: t`Uang diterima`,
          phone: 'second',
          isNamedOnPhone: true,
          cell: ({ receivedOn }) => <span className="figures">{day(receivedOn)}</span>,
        },
        {
          id: 'confirmed',
          header: t`Dikonfirmasi oleh`,
          phone: 'hidden',
          cell: ({ confirmedByName }) => confirmedByName ?? '–',
        },
      ]}
    />
  );
}
