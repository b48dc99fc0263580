import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { Section } from '../ui/Section.tsx';
import { GroupCalls } from './GroupCalls.tsx';
import type { HomeGroupsFactsFragment } from './HomePage.generated.ts';
import classes from './VillagesHome.module.css';

/** Which groups have not signed, and whom to call about it. */
export function GroupsHome({ groups, asOf }: { groups: HomeGroupsFactsFragment; asOf: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { pipeline, unsigned } = groups;
  const open = pipeline.total - pipeline.signed;
  return (
    <>
      <Section
        title={t`Apakah semua kelompok sudah tanda tangan?`}
        beside={<Link to="/kelompok">{t`Lihat semua kelompok`}</Link>}
      >
        <div className={classes.head}>
          <p className={`${classes.figure} figures`}>
            {open === 0
              ? t`${format.number(pipeline.signed)} dari ${format.number(pipeline.total)} kelompok sudah tanda tangan`
              : t`${format.number(pipeline.signed)} dari ${format.number(pipeline.total)} kelompok sudah tanda tangan, ${format.number(open)} lagi`}
          </p>
          <ProgressLine
            label={t`Kelompok yang sudah tanda tangan`}
            done={pipeline.signed}
            total={pipeline.total}
            text={t`per ${format.dateTime(asOf)}`}
          />
        </div>
        <FigureRow
          figures={[
            {
              label: t`Terdaftar`,
              value: format.number(pipeline.registered),
              note: t`dari perkiraan ${format.number(pipeline.estimatedWorkers)} pekerja`,
              to: '/peserta?status=terdaftar',
            },
            {
              label: t`Calon peserta`,
              value: format.number(pipeline.candidate),
              note: t`belum punya KPJ`,
              to: '/peserta?status=calon',
            },
            {
              label: t`Langkah terlambat`,
              value: format.number(pipeline.overdue),
              note: t`dari ${format.number(open)} yang belum tanda tangan`,
              needsAttention: pipeline.overdue > 0,
            },
          ]}
        />
      </Section>
      {unsigned.length > 0 && (
        <Section title={t`Hubungi siapa? (${format.number(open)} belum tanda tangan)`}>
          <GroupCalls groups={unsigned} caption={t`Kelompok yang belum tanda tangan`} />
        </Section>
      )}
    </>
  );
}
