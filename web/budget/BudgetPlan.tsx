import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { SubsidyChoice } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { BudgetChoiceSumFragment, BudgetFactsFragment, BudgetPlanFactsFragment } from './Budget.generated.ts';
import { sumOf, unitsOf } from './plan-sums.ts';
import { budgetChoices, useBudgetWords } from './useBudgetWords.ts';

interface ChoiceRow extends Omit<BudgetChoiceSumFragment, '__typename'> {
  readonly name: string;
  readonly isChosen: boolean;
}

interface BudgetPlanProps {
  budget: BudgetFactsFragment;
  plan: BudgetPlanFactsFragment;
  onChoose: () => void;
}

/** What a draft would give its units, and the three ways where quotas cost more than the money: beside each other. */
export function BudgetPlan({ budget, plan, onChoose }: BudgetPlanProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  const isOver = plan.over !== '0';
  const units = format.number(unitsOf(plan));
  const months = format.number(budget.months);

  return (
    <>
      <FigureRow
        figures={[
          {
            label: t`Jumlah yang akan dialokasikan`,
            value: format.rupiah(plan.total),
            note: plan.byFile
              ? t`ke ${units} unit, menurut berkas`
              : t`ke ${units} unit, menurut sasaran dan tarif hari ini`,
          },
          {
            label: t`Biaya seorang`,
            value: format.rupiah(plan.perPerson),
            note: t`${months} bulan mulai ${format.month(budget.firstMonth)}, JKK + JKM`,
          },
          {
            label: t`Kuota melebihi pagu`,
            value: format.rupiah(plan.over),
            note: isOver
              ? budget.choice === null
                ? t`belum ada pilihan`
                : words.choice[budget.choice]
              : t`kuota muat dalam pagu`,
            needsAttention: isOver && budget.choice === null,
          },
        ]}
      />
      {plan.lines.map((line) => {
        const facts = budget.lines.find(({ id }) => id === line.line.id);
        const name = facts ? words.unitKind[facts.unitKind] : '';
        const lineUnits = format.number(line.units);
        const earmark = format.rupiah(line.earmark);
        return (
          <Section
            key={line.line.id}
            title={t`Pembagian: ${name}`}
            beside={
              isOver &&
              budget.viewerCanEdit && (
                <Button className="no-print" variant="default" size="xs" onClick={onChoose}>
                  {budget.choice === null ? t`Pilih cara` : t`Ubah pilihan`}
                </Button>
              )
            }
          >
            <p className="figures">
              {line.units === 0
                ? t`Perjanjiannya belum punya sasaran desa untuk jalur ini.`
                : t`${lineUnits} unit, pagu iuran ${earmark}.`}{' '}
              {line.unitsOver > 0 && (
                <Plural
                  value={line.unitsOver}
                  one="Di # unit kuotanya melebihi pagu."
                  other="Di # unit kuotanya melebihi pagu."
                />
              )}
            </p>
            {line.units > 0 && <ChoiceTable line={line} name={name} choice={budget.choice} />}
          </Section>
        );
      })}
    </>
  );
}

interface ChoiceTableProps {
  line: BudgetPlanFactsFragment['lines'][number];
  name: string;
  choice: SubsidyChoice | null;
}

function ChoiceTable({ line, name, choice }: ChoiceTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  const rows: ChoiceRow[] =
    line.over === '0'
      ? [{ ...line.topUp, name: t`Sesuai kuota`, isChosen: false }]
      : budgetChoices.map((one) => ({ ...sumOf(line, one), name: words.choice[one], isChosen: one === choice }));
  const columns: DataColumn<ChoiceRow>[] = [
    {
      ...{ id: 'name', header: t`Pilihan`, isRowHeader: true },
      cell: (row) => (
        <>
          {row.name}{' '}
          {row.isChosen && (
            <Tag tone="brand" icon="check">
              {t`Dipilih`}
            </Tag>
          )}
        </>
      ),
    },
    {
      ...{ id: 'people', header: t`Orang`, phone: 'second' },
      cell: (row) => (
        <span className="figures">
          <Plural value={row.people} one="# orang" other="# orang" />
          {row.shorterPeople > 0 && (
            <>
              {' + '}
              <Plural value={row.shorterPeople} one="# orang lebih singkat" other="# orang lebih singkat" />
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
  return <DataTable caption={t`Pilihan untuk ${name}`} rows={rows} rowKey={(row) => row.name} columns={columns} />;
}
