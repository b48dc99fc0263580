import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { fullRegionName } from '../region/region-name.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import type { GroupFactsFragment } from './GroupPage.generated.ts';
import { useGroupWords } from './useGroupWords.ts';

export function GroupFactSheet({ group }: { group: GroupFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useGroupWords();
  return (
    <Section title={t`Data kelompok`}>
      <Facts
        absent={t`Belum diisi`}
        facts={[
          {
            label: t({ message: 'Mitra', context: 'satu' }),
            value: <Link to={`/mitra/${group.partner.id}`}>{group.partner.name}</Link>,
          },
          { label: t`Wilayah`, value: fullRegionName(group.region) },
          {
            label: t`Perkiraan jumlah pekerja`,
            value: group.estimatedWorkers === null ? null : format.number(group.estimatedWorkers),
            figures: true,
          },
          { label: t`Sektor`, value: group.sector?.label },
          { label: t`Ekosistem`, value: group.ecosystem && words.ecosystem[group.ecosystem] },
          { label: t`Penanggung jawab`, value: group.responsible?.name },
          { label: t`Nomor pendaftaran (NPP)`, value: group.npp, figures: true },
          { label: t`Jenis wadah`, value: group.wadahType && words.wadahType[group.wadahType] },
          ...(group.closedAt ? [{ label: t`Ditutup`, value: format.dateTime(group.closedAt), figures: true }] : []),
        ]}
      />
    </Section>
  );
}
