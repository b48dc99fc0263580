import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CoverageFactsFragment } from '../coverage/Coverage.generated.ts';
import { coverageTo } from '../coverage/coverage-address.ts';
import { isFarBehind } from '../coverage/coverage-share.ts';
import { Share } from '../coverage/Share.tsx';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';

/** Agreements that are about one place or none: a line each. */
export function AgreementsHome({ coverages }: { coverages: readonly CoverageFactsFragment[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const columns = useMemo(
    (): DataColumn<CoverageFactsFragment>[] => [
      {
        id: 'title',
        header: t`Perjanjian`,
        isRowHeader: true,
        grows: true,
        cell: ({ mouId, title, region }) => <Link to={coverageTo(mouId, region?.code ?? null)}>{title}</Link>,
      },
      {
        id: 'registered',
        header: t`Terdaftar / target`,
        align: 'end',
        phone: 'first',
        cell: ({ total }) => (
          <Share
            part={total.registered}
            whole={total.target}
            tone={isFarBehind(total) ? 'behind' : 'plain'}
            showsPercent
          />
        ),
      },
      {
        id: 'candidate',
        header: t`Calon peserta`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: ({ total }) => format.number(total.candidate),
      },
      {
        id: 'ends',
        header: t`Hari terakhir`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: ({ endsOn }) => (endsOn ? format.date(endsOn) : '–'),
      },
    ],
    [t, format],
  );
  return (
    <Section title={t`Perjanjian yang berlaku`} beside={<Link to="/mou">{t`Lihat semua perjanjian`}</Link>}>
      <DataTable
        caption={t`Perjanjian yang berlaku dan capaiannya`}
        isDense
        columns={columns}
        rows={coverages}
        rowKey={({ mouId }) => mouId}
      />
      <p className="quiet figures">{t`Target menurut perjanjian, terdaftar per ${format.dateTime(coverages[0]?.asOf ?? '')}.`}</p>
    </Section>
  );
}
