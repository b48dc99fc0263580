import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { PublishedFigures } from './PublishedFigures.tsx';
import { TargetAgreements } from './TargetAgreements.tsx';
import { TargetAims } from './TargetAims.tsx';
import { TargetCourse } from './TargetCourse.tsx';
import { TargetFiles } from './TargetFiles.tsx';
import { TargetPaperEnd, TargetPaperHead } from './TargetPaper.tsx';
import { TargetReportDocument, type TargetReportFactsFragment } from './TargetReport.generated.ts';
import classes from './TargetReport.module.css';
import type { TargetOfficeFactsFragment } from './Targets.generated.ts';
import { TargetTools } from './TargetTools.tsx';
import { TargetWaiting } from './TargetWaiting.tsx';
import { readTargetSpan, spanQuery, targetTo } from './target-address.ts';
import { useShare } from './useShare.ts';
import { useTargetColumns } from './useTargetColumns.tsx';
import { WorkforceCover } from './WorkforceCover.tsx';

/** The monthly report of an office: on screen and, with a head and room for signatures, on paper. */
export function TargetReportPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [news, say] = useFlash();
  const { data, previousData, error, loading, refetch } = useQuery(TargetReportDocument, {
    variables: { officeId: id, ...readTargetSpan(search) },
    skip: !viewer.viewerCanReadTargets,
  });
  const report = (data ?? previousData)?.targetReport;
  const office = report?.own.office;
  if (!viewer.viewerCanReadTargets || (data && !data.targetReport && !loading)) return <NotFoundPage />;
  const waiting = report?.targets.filter(({ askedAt }) => askedAt !== null) ?? [];
  return (
    <Page
      title={office ? t`Target ${office.name}` : t`Target dan realisasi`}
      crumbs={[
        { to: `/target${report ? `?${spanQuery(report)}` : ''}`, label: t`Target dan realisasi` },
        ...(report && office?.parent ? [{ to: targetTo(office.parent.id, report), label: office.parent.name }] : []),
      ]}
      lead={
        report && (
          <span className="figures">
            {t`Januari sampai ${format.month(report.month)}, dihitung ${format.dateTime(report.asOf)}.`}
          </span>
        )
      }
      acts={
        report && (
          <>
            <TargetFiles path={`/targets/${id}/report`} query={spanQuery(report)} />
            <Button onClick={() => window.print()}>{t`Cetak laporan`}</Button>
          </>
        )
      }
    >
      {report && <TargetTools year={report.year} month={report.month} years={report.years} />}
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!report && loading && <Waiting rows={12} />}
      {report && (
        <div className={classes.paper}>
          <TargetPaperHead report={report} />
          <TargetFigures report={report} />
          <TargetAims officeId={id} report={report} onDone={say} />
          {waiting.length > 0 && (
            <div className="no-print">
              <TargetWaiting targets={waiting} year={report.year} canApprove={0} onDone={say} />
            </div>
          )}
          <TargetCourse months={report.months} people={report.own.total.people} />
          {report.below.length > 0 && <OfficesBelow report={report} />}
          {report.agreements.length > 0 && <TargetAgreements officeId={id} report={report} onDone={say} />}
          {report.workforces.length > 0 && <WorkforceCover covers={report.workforces} />}
          {report.published.length > 0 && <PublishedFigures figures={report.published} />}
          <TargetPaperEnd report={report} />
        </div>
      )}
    </Page>
  );
}

function TargetFigures({ report }: { report: TargetReportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const share = useShare();
  const { total } = report.own;
  return (
    <FigureRow
      figures={[
        {
          label: t`Realisasi orang`,
          value: format.number(total.peopleReached),
          note:
            total.people === null
              ? t`belum ada target`
              : t`dari target ${format.number(total.people)}, ${share(total.peopleShare)}`,
        },
        {
          label: t`Kurang orang`,
          value: total.peopleGap === null ? '–' : format.number(total.peopleGap),
          note: t`sampai target setahun`,
          needsAttention: (total.peopleGap ?? 0) > 0,
        },
        {
          label: t`Terlindungi bulan ini`,
          value: format.number(total.peopleThisMonth),
          note: t`iuran ${format.month(report.month)} terbayar`,
        },
        {
          label: t`Realisasi iuran`,
          value: format.rupiah(total.rupiahReached),
          note:
            total.rupiah === null
              ? t`belum ada target`
              : t`dari target ${format.rupiah(total.rupiah)}, ${share(total.rupiahShare)}`,
        },
      ]}
    />
  );
}

function OfficesBelow({ report }: { report: TargetReportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const columns = useTargetColumns<TargetOfficeFactsFragment>({
    nameHeader: t({ message: 'Kantor', context: 'satu' }),
    name: ({ office }) => office && <Link to={targetTo(office.id, report)}>{office.name}</Link>,
    line: ({ total }) => total,
  });
  const { people, peopleBelow, rupiah, rupiahBelow } = report.own.total;
  return (
    <Section title={t`Kantor di bawahnya`}>
      <DataTable
        caption={t`Target dan realisasi kantor di bawahnya`}
        isDense
        columns={columns}
        rows={report.below}
        rowKey={({ office }) => office?.id ?? ''}
      />
      {peopleBelow !== null && (
        <p className="figures">
          {t`Jumlah target kantor di bawahnya ${format.number(peopleBelow)} orang, target kantor ini ${people === null ? '–' : format.number(people)}.`}{' '}
          {rupiahBelow !== null &&
            t`Rupiah: ${format.rupiah(rupiahBelow)} dan ${rupiah === null ? '–' : format.rupiah(rupiah)}.`}
        </p>
      )}
    </Section>
  );
}
