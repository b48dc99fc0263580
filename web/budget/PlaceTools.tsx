import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ColumnChoice } from '../list/ColumnChoice.tsx';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { ListTools } from '../list/ListTools.tsx';
import { useListAddress } from '../list/useListAddress.ts';

import type { BudgetAddress, UnitFilterWord } from './budget-address.ts';
import classes from './PlaceTools.module.css';
import { usePlaceColumns } from './usePlaceColumns.tsx';

interface PlaceToolsProps {
  budgetId: string;
  part: BudgetAddress;
  hidden: string[];
  onHidden: (hidden: string[]) => void;
}

/** Which units, who stands first, which columns; and what is seen to take away. */
export function PlaceTools({ budgetId, part, hidden, onHidden }: PlaceToolsProps) {
  const { t } = useLingui();
  const { set, get } = useListAddress<'urut' | 'saring'>();
  const columns = usePlaceColumns(budgetId, part.showsUnits, '').filter(({ id }) => id !== 'path');
  const filters: [UnitFilterWord, string][] = [
    ['kuota-belum', t`Kuota belum terisi`],
    ['tanpa-daftar', t`Tanpa daftar`],
    ['tanpa-dana', t`Belum menerima dana`],
    ['laporan-belum', t`Laporan belum ada`],
    ['masa-berakhir', t`Perlindungan berakhir ≤ 60 hari`],
  ];
  const file = new URLSearchParams({
    ...(part.regionCode && { region: part.regionCode }),
    ...(part.filter && { filter: part.filter }),
    order: part.orderBy,
    columns: columns.flatMap(({ id }) => (hidden.includes(id) ? [] : id)).join(),
  });
  return (
    <ListTools>
      <FilterSelect
        label={t`Unit yang dilihat`}
        value={get('saring')}
        onChange={(value) => set('saring', value)}
        choices={filters}
      />
      <FilterSelect
        label={t`Terburuk dulu menurut`}
        none={t`Bagian kuota yang dicadangkan`}
        value={get('urut')}
        onChange={(value) => set('urut', value)}
        choices={[
          ['dana', t`Bagian pagu yang sudah masuk`],
          ['sisa', t`Sisa alokasi`],
          ['wilayah', t`Tanpa urutan: kode wilayah`],
        ]}
      />
      <div className={classes.looks}>
        <ColumnChoice columns={columns} hidden={hidden} onChange={onHidden} />
        <a href={`/budgets/${budgetId}/units.xlsx?${file}`} download>
          {t`Unduh XLSX`}
        </a>
        <a href={`/budgets/${budgetId}/units.csv?${file}`} download>
          {t`Unduh CSV`}
        </a>
        <Button variant="subtle" color="dark" size="compact-sm" onClick={() => window.print()}>
          {t`Cetak`}
        </Button>
      </div>
    </ListTools>
  );
}
