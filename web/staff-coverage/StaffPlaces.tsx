import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { isFarBehind } from '../coverage/coverage-share.ts';
import { Share } from '../coverage/Share.tsx';
import { formatPercent } from '../format/number.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { StaffCoverageFactsFragment, StaffPlaceFactsFragment } from './StaffCoverage.generated.ts';
import { useBlockWords } from './useBlockWords.ts';

interface StaffPlacesProps {
  coverage: StaffCoverageFactsFragment;
  partnerId: string | null;
  isStale: boolean;
}

/** Places with every agreement and programme side by side, the furthest behind first, and what is in the way. */
export function StaffPlaces({ coverage, partnerId, isStale }: StaffPlacesProps) {
  const { t } = useLingui();
  const blocks = useBlockWords();
  const { mous, places, programmes, province } = coverage;
  const into = (code: string) =>
    `/tenaga-kerja?${new URLSearchParams({ ...(partnerId ? { mitra: partnerId } : {}), provinsi: code })}`;
  const columns: DataColumn<StaffPlaceFactsFragment>[] = [
    {
      ...{ id: 'place', header: t`Wilayah`, isRowHeader: true, grows: true },
      cell: ({ region }) =>
        region && (province ? regionName(region) : <Link to={into(region.code)}>{regionName(region)}</Link>),
    },
    {
      ...{ id: 'block', header: t`Yang menghambat`, phone: 'second', isWhole: true },
      cell: ({ cells }) => {
        const found = [...new Set(cells.flatMap(({ block }) => block ?? []))];
        return found.length === 0 ? (
          <Tag tone="done">{t`Tidak ada`}</Tag>
        ) : (
          found.map((block) => (
            <Tag key={block} tone={block === 'SHORT' ? 'warn' : 'error'}>
              {blocks[block]}
            </Tag>
          ))
        );
      },
    },
    ...mous.map(
      ({ id, title }, index): DataColumn<StaffPlaceFactsFragment> => ({
        ...{ id, header: title, isLong: true, align: 'end', phone: 'second', isNamedOnPhone: true },
        cell: ({ cells }) => {
          const cell = cells[index];
          return cell && (cell.target !== null || cell.registered > 0) ? (
            <Share
              part={cell.protected}
              whole={cell.target}
              tone={isFarBehind({ target: cell.target, registered: cell.protected }) ? 'behind' : 'plain'}
              showsPercent
            />
          ) : (
            '–'
          );
        },
      }),
    ),
    ...programmes.map(
      ({ programme }, index): DataColumn<StaffPlaceFactsFragment> => ({
        ...{ id: programme, header: programme, align: 'end', phone: 'hidden', isWhole: true },
        cell: (place) => {
          const share = place.programmes[index];
          return share && share.workforce > 0 ? formatPercent(share.protected, share.workforce) : '–';
        },
      }),
    ),
  ];
  return (
    <Section title={province ? t`Menurut kabupaten/kota` : t`Menurut provinsi, paling tertinggal lebih dahulu`}>
      <DataTable
        caption={t`Terlindungi dari tenaga kerja menurut wilayah dan program`}
        isDense
        isStale={isStale}
        columns={columns}
        rows={places}
        rowKey={({ region }) => region?.code ?? ''}
      />
    </Section>
  );
}
