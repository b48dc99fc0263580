import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import { GroupCalls } from './GroupCalls.tsx';
import type { HomeOfficeFactsFragment } from './HomePage.generated.ts';
import { MouList } from './MouList.tsx';
import { OfficeTarget } from './OfficeTarget.tsx';
import classes from './OpenWork.module.css';
import { PlaceTable } from './PlaceTable.tsx';

/** What waits for a branch office, and who lives in its regencies. */
export function OfficeHome({ office }: { office: HomeOfficeFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { people, regencies } = office;
  return (
    <>
      <Section title={t`Yang menunggu kantor ini`}>
        <FigureRow
          figures={[
            {
              label: t`Impor siap ditinjau`,
              value: format.number(office.importsReady),
              note: t`daftar dari mitra kantor ini`,
              ...(office.importsReady > 0 ? { to: '/impor' } : {}),
            },
            {
              label: t`Perjanjian berakhir ≤ 60 hari`,
              value: format.number(office.endingCount),
              needsAttention: office.endingCount > 0,
              note: t`yang sedang berlaku`,
            },
            {
              label: t`Langkah kelompok terlambat`,
              value: format.number(office.overdueCount),
              needsAttention: office.overdueCount > 0,
              note: t`belum tanda tangan`,
            },
            {
              label: t`Mitra tanpa perjanjian`,
              value: format.number(office.withoutMouCount),
              needsAttention: office.withoutMouCount > 0,
              note: t`dari mitra kantor ini`,
            },
          ]}
        />
      </Section>
      {office.target && <OfficeTarget target={office.target} />}
      {office.ending.length > 0 && (
        <Section title={t`Perjanjian yang segera berakhir`}>
          <MouList mous={office.ending} />
        </Section>
      )}
      {office.overdue.length > 0 && (
        <Section title={t`Kelompok yang harus dihubungi`}>
          <GroupCalls groups={office.overdue} caption={t`Kelompok yang langkahnya terlambat`} showsPartner />
        </Section>
      )}
      {office.withoutMou.length > 0 && (
        <Section title={t`Mitra tanpa perjanjian`}>
          <ul className={classes.work}>
            {office.withoutMou.map((partner) => (
              <li key={partner.id}>
                <Link to={`/mitra/${partner.id}`}>{partner.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {regencies.length > 0 && (
        <Section
          title={t`Peserta yang tinggal di wilayah kantor ini`}
          beside={
            <span className="figures">
              {t`${format.number(people.registered)} terdaftar, ${format.number(people.candidate)} calon`}
            </span>
          }
        >
          <PlaceTable places={regencies} caption={t`Peserta menurut kabupaten/kota`} />
        </Section>
      )}
    </>
  );
}
