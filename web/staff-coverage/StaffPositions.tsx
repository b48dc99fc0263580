import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { StaffCoverageFactsFragment, StaffPositionFactsFragment } from './StaffCoverage.generated.ts';

/** The people by position: who has to be a member and who may be. */
export function StaffPositions({ coverage }: { coverage: StaffCoverageFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const titles = new Map(coverage.mous.map(({ id, title }) => [id, title]));
  const people = ({ mouId, occupation }: StaffPositionFactsFragment) =>
    `/peserta?${new URLSearchParams({
      ...{ mou: mouId, pekerjaan: occupation.code, status: 'terdaftar' },
      ...(coverage.province ? { wilayah: coverage.province.code } : {}),
    })}`;
  const columns: DataColumn<StaffPositionFactsFragment>[] = [
    {
      ...{ id: 'position', header: t`Jabatan`, isRowHeader: true, grows: true },
      cell: (row) => <Link to={people(row)}>{row.occupation.label}</Link>,
    },
    {
      ...{ id: 'obligation', header: t`Sifat`, phone: 'first', isWhole: true },
      cell: ({ obligation }) =>
        obligation === 'MANDATORY' ? t`Wajib` : obligation === 'VOLUNTARY' ? t`Sukarela` : '–',
    },
    {
      ...{ id: 'programmes', header: t`Program`, phone: 'hidden', isWhole: true },
      cell: ({ programmes }) => programmes.join(', '),
    },
    { id: 'mou', header: t`Perjanjian`, phone: 'hidden', cell: ({ mouId }) => titles.get(mouId) },
    {
      ...{ id: 'registered', header: t`Terdaftar`, align: 'end', phone: 'second', isNamedOnPhone: true, isWhole: true },
      cell: ({ registered }) => format.number(registered),
    },
    {
      ...{
        id: 'protected',
        header: t`Terlindungi`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        isWhole: true,
      },
      cell: (row) => format.number(row.protected),
    },
  ];
  return (
    <Section title={t`Menurut jabatan`}>
      <DataTable
        caption={t`Terdaftar dan terlindungi menurut jabatan`}
        isDense
        columns={columns}
        rows={coverage.positions ?? []}
        rowKey={({ mouId, occupation }) => `${mouId} ${occupation.code}`}
      />
    </Section>
  );
}
