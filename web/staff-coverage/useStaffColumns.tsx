import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isFarBehind } from '../coverage/coverage-share.ts';
import { Share } from '../coverage/Share.tsx';
import { formatPercent } from '../format/number.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { CoverBlocks } from './CoverBlocks.tsx';
import { sumOfBlocks } from './cover-blocks.ts';
import type { StaffCoverageFactsFragment, StaffPlaceFactsFragment } from './StaffCoverage.generated.ts';

type Columns = DataColumn<StaffPlaceFactsFragment>[];

/** A place, what is in its way, and every agreement and programme side by side. */
export function useStaffColumns(
  { mous, programmes }: Pick<StaffCoverageFactsFragment, 'mous' | 'programmes'>,
  nameOf: (region: NonNullable<StaffPlaceFactsFragment['region']>) => ReactNode,
): Columns {
  const { t } = useLingui();
  return [
    {
      ...{ id: 'place', header: t`Wilayah`, isRowHeader: true, grows: true },
      cell: ({ region }) => region && nameOf(region),
    },
    {
      ...{ id: 'block', header: t`Yang menghambat (orang)`, phone: 'second' },
      cell: ({ cells }) => <CoverBlocks blocks={sumOfBlocks(cells)} />,
    },
    ...mous.map(({ id, title }, index): Columns[number] => ({
      ...{ id, header: title, isLong: true, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ cells }) => {
        const cell = cells[index];
        if (!cell) return '–';
        // where nobody has said how many there should be, those on a list are
        const whole = cell.target ?? cell.candidate + cell.registered;
        if (whole === 0) return '–';
        const tone = isFarBehind({ target: whole, registered: cell.protected }) ? 'behind' : 'plain';
        return <Share part={cell.protected} whole={whole} tone={tone} showsPercent />;
      },
    })),
    ...programmes.map(({ programme }, index): Columns[number] => ({
      ...{ id: programme, header: programme, align: 'end', phone: 'hidden', isWhole: true },
      cell: (place) => {
        const share = place.programmes[index];
        return share && share.workforce > 0 ? formatPercent(share.protected, share.workforce) : '–';
      },
    })),
  ];
}
