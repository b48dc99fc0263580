import { Plural, useLingui } from '@lingui/react/macro';
import type { EarmarkChoicesInput } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import type { EarmarkChoiceRowFragment, EarmarkQuery } from './EarmarkPage.generated.ts';

type Choices = NonNullable<EarmarkQuery['earmarkChoices']['choices']>;

interface ChoiceRow {
  readonly name: string;
  readonly choice: EarmarkChoiceRowFragment;
  /** For how many units the figures are; the one more person is counted as often. */
  readonly units: number;
  readonly people: number;
  readonly cost: string;
  readonly remainder: string;
  readonly topUp: string;
}

/** What the earmark is, whether the quota fits, and the three ways to live with it, for a unit and for all. */
export function EarmarkResult({ choices, input }: { choices: Choices; input: EarmarkChoicesInput }) {
  const { t } = useLingui();
  const format = useFormat();
  const { earmark, perPerson, over, fewerPeople, lastPersonShorter, topUp } = choices;
  const { quota, units } = input;
  const share = format.number(input.share / 100);
  const fits = over === '0';
  const named = fits
    ? [{ name: t`Sesuai kuota`, choice: topUp }]
    : [
        { name: t`Lebih sedikit orang`, choice: fewerPeople },
        { name: t`Orang terakhir lebih singkat`, choice: lastPersonShorter },
        { name: t`Kuota penuh dengan dana tambahan`, choice: topUp },
      ];
  const columns: DataColumn<ChoiceRow>[] = [
    { id: 'name', header: t`Pilihan`, isRowHeader: true, cell: (row) => row.name },
    {
      id: 'people',
      header: t`Orang`,
      phone: 'second',
      cell: (row) => (
        <span className="figures">
          <Plural value={row.people} one="# orang" other="# orang" />
          {row.choice.lastPersonMonths > 0 && (
            <>
              {' + '}
              <Plural value={row.units} one="# orang" other="# orang" /> ×{' '}
              <Plural value={row.choice.lastPersonMonths} one="# bulan" other="# bulan" />
            </>
          )}
        </span>
      ),
    },
    { id: 'cost', header: t`Biaya`, align: 'end', phone: 'first', cell: (row) => format.rupiah(row.cost) },
    {
      ...{ id: 'rest', header: t`Sisa pagu`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: (row) => format.rupiah(row.remainder),
    },
    {
      ...{ id: 'topUp', header: t`Dana tambahan`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: (row) => format.rupiah(row.topUp),
    },
  ];
  const table = (caption: string, rowOf: (choice: EarmarkChoiceRowFragment) => Omit<ChoiceRow, 'name' | 'choice'>) => (
    <DataTable
      caption={caption}
      rows={named.map(({ name, choice }) => ({ name, choice, ...rowOf(choice) }))}
      rowKey={(row) => row.name}
      columns={columns}
    />
  );

  return (
    <>
      <FigureRow
        figures={[
          {
            label: t`Pagu iuran per unit`,
            value: format.rupiah(earmark),
            note: t`${share}% dari ${format.rupiah(input.grant)}`,
          },
          {
            label: t`Biaya seorang`,
            value: format.rupiah(perPerson),
            note: t`${format.number(input.months)} bulan mulai ${format.month(input.from)}, JKK + JKM`,
          },
          {
            label: t`Kuota melebihi pagu`,
            value: format.rupiah(over),
            note: fits
              ? t`kuota ${format.number(quota)} orang muat dalam pagu`
              : t`per unit, untuk ${format.number(quota)} orang`,
            needsAttention: !fits,
          },
        ]}
      />
      <Section title={t`Per unit`}>
        {table(t`Pilihan per unit`, ({ people, cost, remainder, topUp: added }) => ({
          ...{ units: 1, people, cost, remainder, topUp: added },
        }))}
      </Section>
      {units > 1 && (
        <Section title={t`Seluruh ${format.number(units)} unit`}>
          {table(t`Pilihan untuk seluruh unit`, ({ totalPeople, totalCost, totalRemainder, totalTopUp }) => ({
            ...{ units, people: totalPeople, cost: totalCost, remainder: totalRemainder, topUp: totalTopUp },
          }))}
        </Section>
      )}
    </>
  );
}
