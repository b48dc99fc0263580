import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { useShare } from '../target/useShare.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Section } from '../ui/Section.tsx';
import type { HomeOfficeFactsFragment } from './HomePage.generated.ts';

/** How far the office is from what it aims at this year, in people and in money. */
export function OfficeTarget({ target }: { target: NonNullable<HomeOfficeFactsFragment['target']> }) {
  const { t } = useLingui();
  const format = useFormat();
  const share = useShare();
  const { office, total } = target;
  const report = office ? `/target/${office.id}` : '/target';
  return (
    <Section title={t`Target tahun ini`} beside={<Link to={report}>{t`Lihat laporan target`}</Link>}>
      <FigureRow
        figures={[
          ...(total.people === null
            ? []
            : [
                {
                  label: t`Kurang orang`,
                  value: format.number(total.peopleGap ?? 0),
                  needsAttention: (total.peopleGap ?? 0) > 0,
                  note: t`sudah ${format.number(total.peopleReached)} dari target ${format.number(total.people)}, ${share(total.peopleShare)}`,
                  to: report,
                },
              ]),
          {
            label: t`Realisasi iuran`,
            value: format.rupiah(total.rupiahReached),
            note:
              total.rupiah === null
                ? t`belum ada target`
                : t`dari target ${format.rupiah(total.rupiah)}, ${share(total.rupiahShare)}`,
            to: report,
          },
        ]}
      />
    </Section>
  );
}
