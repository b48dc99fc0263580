import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { BudgetFactsFragment } from './Budget.generated.ts';
import classes from './BudgetMoney.module.css';
import { partOf, percentOf } from './money-part.ts';

/** Where the money of a budget stands: one bar, and its table. */
export function BudgetMoney({ budgetId, figures }: { budgetId: string; figures: BudgetFactsFragment['figures'] }) {
  const { t } = useLingui();
  const format = useFormat();
  const { earmark, allocated, toppedUp, reserved, spent, received, units } = figures;
  const left = String(BigInt(allocated) - BigInt(reserved));
  const unitCount = format.number(units);
  const rows = [
    { name: t`Pagu iuran`, amount: earmark, note: t`untuk ${unitCount} unit` },
    { name: t`Dana tambahan`, amount: toppedUp, note: '' },
    { name: t({ message: 'Alokasi', context: 'jumlah' }), amount: allocated, note: t`pagu, tambahan, dan pindahan` },
    { name: t`Dicadangkan`, amount: reserved, look: classes.reserved, note: t`bulan orang, dibayar atau belum` },
    { name: t`Dibayar`, amount: spent, look: classes.spent, note: '' },
    {
      name: t`Diterima`,
      amount: received,
      look: classes.received,
      note: BigInt(spent) > BigInt(received) ? t`dibayar sebelum dana masuk` : '',
    },
    { name: t({ message: 'Sisa', context: 'alokasi' }), amount: left, look: classes.left, note: t`belum dicadangkan` },
  ].filter(({ amount, name }) => amount !== '0' || name !== t`Dana tambahan`);
  const part = (amount: string) => partOf(amount, allocated) * 100;

  return (
    <Section title={t`Ke mana dananya`} beside={<Link to={`/anggaran/${budgetId}/grafik`}>{t`Lihat grafik`}</Link>}>
      <svg className={classes.bar} viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className={classes.left} width="100" height="16" />
        <rect className={classes.reserved} width={part(reserved)} height="16" />
        <rect className={classes.spent} width={part(spent)} height="16" />
        <rect className={classes.received} y="13" width={part(received)} height="3" />
      </svg>
      <DataTable
        caption={t`Angka anggaran`}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          {
            id: 'name',
            header: t`Angka`,
            isRowHeader: true,
            cell: (row) => (
              <span className={classes.name}>
                {row.look && (
                  <svg className={classes.key} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                    <rect className={row.look} width="12" height="12" />
                  </svg>
                )}
                {row.name}
              </span>
            ),
          },
          {
            ...{ id: 'note', header: t`Keterangan`, grows: true, phone: 'second' },
            cell: (row) => row.note,
          },
          {
            ...{ id: 'share', header: t`Dari alokasi`, align: 'end', phone: 'hidden' },
            cell: (row) => percentOf(row.amount, allocated),
          },
          { id: 'amount', header: t`Rupiah`, align: 'end', phone: 'first', cell: (row) => format.rupiah(row.amount) },
        ]}
      />
    </Section>
  );
}
