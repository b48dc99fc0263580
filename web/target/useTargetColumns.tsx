import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import type { TargetLineFactsFragment } from './Targets.generated.ts';
import { useShare } from './useShare.ts';

interface TargetColumnsOf<Row> {
  nameHeader: string;
  name: (row: Row) => ReactNode;
  line: (row: Row) => TargetLineFactsFragment;
}

/** Target, reached, share and gap, of people and of money: the same columns in every table of targets. */
export function useTargetColumns<Row extends object>({
  nameHeader,
  name,
  line,
}: TargetColumnsOf<Row>): DataColumn<Row>[] {
  const { t } = useLingui();
  const format = useFormat();
  const share = useShare();
  const people = (count: number | null) => (count === null ? '–' : format.number(count));
  const rupiah = (sum: string | null) => (sum === null ? '–' : format.rupiah(sum));
  const figure = (
    id: string,
    header: string,
    cell: (facts: TargetLineFactsFragment) => ReactNode,
    phone: 'first' | 'second' | 'hidden' = 'second',
  ): DataColumn<Row> => ({
    ...{ id, header, align: 'end', phone, isNamedOnPhone: phone === 'second', isWhole: true },
    cell: (row) => cell(line(row)),
  });
  return [
    { id: 'name', header: nameHeader, isRowHeader: true, grows: true, cell: name },
    figure('people', t`Target orang`, (facts) => people(facts.people)),
    figure('reached', t`Realisasi orang`, (facts) => people(facts.peopleReached)),
    figure('share', t`Persen orang`, (facts) => share(facts.peopleShare), 'first'),
    figure('gap', t`Kurang orang`, (facts) => people(facts.peopleGap)),
    figure('rupiah', t`Target rupiah`, (facts) => rupiah(facts.rupiah)),
    figure('money', t`Realisasi rupiah`, (facts) => rupiah(facts.rupiahReached)),
    figure('moneyShare', t`Persen rupiah`, (facts) => share(facts.rupiahShare)),
    figure('moneyGap', t`Kurang rupiah`, (facts) => rupiah(facts.rupiahGap), 'hidden'),
  ];
}
