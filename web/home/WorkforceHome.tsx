import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CoverageFactsFragment } from '../coverage/Coverage.generated.ts';
import { coverageTo } from '../coverage/coverage-address.ts';
import { Share } from '../coverage/Share.tsx';
import { formatPercent } from '../format/number.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import { type PlaceShares, sharesByPlace } from './workforce-shares.ts';

/** How many of each workforce are registered, and which places lag behind, all agreements side by side. */
export function WorkforceHome({ coverages }: { coverages: readonly CoverageFactsFragment[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const places = useMemo(() => sharesByPlace(coverages), [coverages]);
  const behind = places.filter((place) => place.isBehind).length;
  const columns = useMemo(
    (): DataColumn<PlaceShares>[] => [
      {
        id: 'place',
        header: t`Wilayah`,
        isRowHeader: true,
        grows: true,
        cell: ({ region }) => regionName(region),
      },
      ...coverages.map(
        (coverage, index): DataColumn<PlaceShares> => ({
          id: coverage.mouId,
          header: coverage.title,
          align: 'end',
          phone: 'second',
          isNamedOnPhone: true,
          cell: ({ shares, region }) => {
            const share = shares[index];
            return share ? (
              <Link to={coverageTo(coverage.mouId, region.code)}>
                <Share
                  part={share.registered}
                  whole={share.target}
                  tone={share.isBehind ? 'behind' : 'plain'}
                  showsPercent
                />
              </Link>
            ) : (
              '–'
            );
          },
        }),
      ),
    ],
    [t, coverages],
  );
  return (
    <Section
      title={t`Wilayah mana yang tertinggal?`}
      beside={<Link to="/tenaga-kerja">{t`Lihat apa yang menghambat`}</Link>}
    >
      <FigureRow
        figures={coverages.map(({ mouId, title, total, region }) => ({
          label: title,
          value: format.number(total.registered),
          note:
            total.target === null
              ? t`terdaftar`
              : t`terdaftar dari target perjanjian ${format.number(total.target)}, ${formatPercent(total.registered, total.target)} · calon ${format.number(total.candidate)}`,
          to: coverageTo(mouId, region?.code ?? null),
        }))}
      />
      <p className="figures">
        {behind > 0
          ? t`${format.number(behind)} dari ${format.number(places.length)} wilayah di bawah 25% dari target, per ${format.dateTime(coverages[0]?.asOf ?? '')}.`
          : t`Semua wilayah sudah di atas 25% dari target, per ${format.dateTime(coverages[0]?.asOf ?? '')}.`}
      </p>
      <DataTable
        caption={t`Terdaftar dari target menurut wilayah`}
        isDense
        columns={columns}
        rows={places}
        rowKey={({ region }) => region.code}
      />
    </Section>
  );
}
