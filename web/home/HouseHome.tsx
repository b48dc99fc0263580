import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import type { HomeQuery } from './HomePage.generated.ts';

/** Is anything broken? Numbers only: who and what are not this viewer's business. */
export function HouseHome({ house, asOf }: { house: NonNullable<HomeQuery['home']['house']>; asOf: string }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Section title={t`Keadaan portal`} beside={<span className="figures">{t`per ${format.dateTime(asOf)}`}</span>}>
      <FigureRow
        figures={[
          {
            label: t`Pengguna`,
            value: format.number(house.users),
            note: t`${format.number(house.disabled)} lainnya ditutup`,
          },
          { label: t`Sesi terbuka`, value: format.number(house.sessions), note: t`dipakai dalam 30 menit terakhir` },
          {
            label: t`Pekerjaan gagal`,
            value: format.number(house.failedJobs),
            note: t`dalam 7 hari terakhir`,
            needsAttention: house.failedJobs > 0,
          },
        ]}
      />
    </Section>
  );
}
