import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import type { MouFactsFragment } from './MouPage.generated.ts';
import { MouPeriod } from './MouPeriod.tsx';
import { useMouWords } from './useMouWords.ts';

export function MouFactSheet({ mou }: { mou: MouFactsFragment }) {
  const { t } = useLingui();
  const words = useMouWords();
  const format = useFormat();
  return (
    <Section title={t`Isi perjanjian`}>
      <Facts
        absent={t`Belum diisi`}
        facts={[
          { label: t`Jenis`, value: words.kind[mou.kind] },
          {
            label: t({ message: 'Mitra', context: 'satu' }),
            value: mou.partner ? <Link to={`/mitra/${mou.partner.id}`}>{mou.partner.name}</Link> : t`Mitra lain`,
          },
          { label: t`Masa berlaku`, value: <MouPeriod mou={mou} /> },
          { label: t`Naskah disusun`, value: format.date(mou.draftedOn), figures: true },
          { label: t`Ditandatangani`, value: mou.signedOn && format.date(mou.signedOn), figures: true },
          { label: t`Program`, value: mou.programmes.map((programme) => words.programme[programme]).join(', ') },
          { label: t`Segmen`, value: words.segment[mou.segment] },
          { label: t`Iuran dibayar`, value: words.payer[mou.payer] },
          {
            label: t`Sasaran peserta`,
            value: mou.targetHeadcount ? format.number(mou.targetHeadcount) : null,
            figures: true,
          },
          ...(mou.parent
            ? [{ label: t`Perjanjian induk`, value: <Link to={`/mou/${mou.parent.id}`}>{mou.parent.title}</Link> }]
            : []),
          ...(mou.endReason ? [{ label: t`Alasan berakhir`, value: mou.endReason }] : []),
        ]}
      />
    </Section>
  );
}
