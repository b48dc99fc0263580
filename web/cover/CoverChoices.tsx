import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { fullRegionName } from '../region/region-name.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { CoverAnswerFactsFragment } from './CoverCheckPage.generated.ts';
import { CoverTag } from './CoverTag.tsx';

/** Several people answer to a name: each with the answer, to be told apart by the year of birth and the village. */
export function CoverChoices({ checks }: { checks: readonly CoverAnswerFactsFragment[] }) {
  const { t } = useLingui();
  return (
    <Section title={t`Beberapa orang cocok`}>
      <DataTable
        caption={t`Orang yang cocok`}
        rows={checks}
        rowKey={({ member }) => member.id}
        columns={[
          {
            id: 'name',
            header: t`Nama`,
            isRowHeader: true,
            cell: ({ member, on }) => (
              <Link to={`/cek-perlindungan?peserta=${member.id}&pada=${on}`}>{member.name}</Link>
            ),
          },
          {
            id: 'born',
            header: t`Lahir`,
            phone: 'second',
            isNamedOnPhone: true,
            cell: ({ member }) => <span className="figures">{member.birthYear}</span>,
          },
          { id: 'nik', header: 'NIK', phone: 'hidden', cell: ({ member }) => member.maskedNik },
          {
            id: 'village',
            header: t`Desa/kelurahan`,
            phone: 'second',
            cell: ({ member }) => fullRegionName(member.village),
          },
          { id: 'partner', header: t`Mitra`, phone: 'hidden', cell: ({ member }) => member.partner.name },
          { id: 'answer', header: t`Jawaban`, phone: 'first', cell: ({ answer }) => <CoverTag answer={answer} /> },
        ]}
      />
    </Section>
  );
}
