import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Section.tsx';
import { CoverageDocument, type CoverageQuery, MouReportRemoveDocument } from './Coverage.generated.ts';
import classes from './MouReports.module.css';
import { ReceiveReportForm } from './ReceiveReportForm.tsx';
import { useMonthName } from './useMonthName.ts';

/** Which monthly reports of a regency have come in. */
export function MouReports({ coverage }: { coverage: NonNullable<CoverageQuery['coverage']> }) {
  const { t } = useLingui();
  const format = useFormat();
  const monthName = useMonthName();
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [remove] = useMutation(MouReportRemoveDocument, { refetchQueries: [CoverageDocument] });
  const { reports, viewerCanReceiveReport } = coverage;

  async function takeBack(id: string) {
    setFailure(null);
    try {
      await remove({ variables: { id } });
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Section
      title={t`Laporan bulanan`}
      beside={
        viewerCanReceiveReport && (
          <Button variant="default" size="xs" className="no-print" onClick={() => setOpen(true)}>
            {t`Catat laporan diterima`}
          </Button>
        )
      }
    >
      {failure !== null && <RequestFailure error={failure} />}
      {reports.length === 0 ? (
        <EmptyState title={t`Belum ada laporan yang dicatat`} />
      ) : (
        <ul className={classes.reports}>
          {reports.map((report) => (
            <li key={report.id}>
              <strong className="figures">{monthName(report.month)}</strong>
              <span className="figures">{t`diterima ${format.date(report.receivedOn)}`}</span>
              <span className={classes.note}>{report.note}</span>
              {viewerCanReceiveReport && (
                <Button variant="subtle" size="xs" className="no-print" onClick={() => takeBack(report.id)}>
                  {t`Batalkan catatan`}
                  <span className="visually-hidden"> {monthName(report.month)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Dialog title={t`Catat laporan diterima`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ReceiveReportForm coverage={coverage} onClose={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}
