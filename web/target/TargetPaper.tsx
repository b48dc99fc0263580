import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import type { TargetReportFactsFragment } from './TargetReport.generated.ts';
import classes from './TargetReport.module.css';

/** The head of the printed report: which office, and which months. */
export function TargetPaperHead({ report }: { report: TargetReportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const office = report.own.office;
  return (
    <div className={`${classes.head} only-print`}>
      <p>{t`BPJS KETENAGAKERJAAN`}</p>
      <p>
        <strong>{office?.name}</strong>
      </p>
      {office?.address && <p>{[office.address, office.phone].filter(Boolean).join(' · ')}</p>}
      <p>{t`Laporan bulanan target dan realisasi, Januari sampai ${format.month(report.month)}`}</p>
    </div>
  );
}

/** How the figures came about, and room for whoever signs. */
export function TargetPaperEnd({ report }: { report: TargetReportFactsFragment }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const today = jakartaDate(new Date());
  return (
    <div className={`${classes.end} only-print`}>
      <p>
        {t`Realisasi dihitung portal dari bulan iuran yang terbayar, bukan diketik. Angka sama dengan layar saat dihitung: ${format.dateTime(report.asOf)}.`}
      </p>
      <p>{t`Dicetak ${viewer.name}, ${format.date(today)}.`}</p>
      <div className={classes.signature}>
        <p>{format.date(today)}</p>
        <p>{t`Kepala kantor`}</p>
        <div className={classes.room} />
        <p>……………………………………</p>
      </div>
    </div>
  );
}
