import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Section } from '../ui/Section.tsx';
import { TargetForm } from './TargetForm.tsx';
import type { TargetAgreementFactsFragment, TargetReportFactsFragment } from './TargetReport.generated.ts';
import { rulesFor } from './target-rules.ts';
import { useTargetColumns } from './useTargetColumns.tsx';

interface TargetAgreementsProps {
  officeId: string;
  report: TargetReportFactsFragment;
  onDone: (message: string) => void;
}

/** The agreements whose people count for the office, each with a target of its own where it has one. */
export function TargetAgreements({ officeId, report, onDone }: TargetAgreementsProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<TargetAgreementFactsFragment | null>(null);
  const figures = useTargetColumns<TargetAgreementFactsFragment>({
    nameHeader: t`Perjanjian`,
    name: ({ mou, isUnderAgreement, line }) => (
      <>
        {mou ? (
          <Link to={`/mou/${mou.id}`}>{mou.title}</Link>
        ) : isUnderAgreement ? (
          t`Perjanjian di luar wewenang Anda`
        ) : (
          t`Tanpa perjanjian`
        )}{' '}
        · {line.segment}
      </>
    ),
    line: ({ line }) => line,
  });
  const act: DataColumn<TargetAgreementFactsFragment> = {
    ...{ id: 'act', header: t`Tindakan`, isAct: true, phone: 'second' },
    cell: (row) =>
      row.mou && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAsking(row)}>
          {row.line.people === null ? t`Usulkan` : t`Ubah`}
          <span className="visually-hidden">{` ${row.mou.title}`}</span>
        </Button>
      ),
  };
  const known = report.targets.find(
    ({ mou, segment }) => mou !== null && mou.id === asking?.mou?.id && segment === asking.line.segment,
  );
  return (
    <Section title={t`Perjanjian kantor ini`}>
      <DataTable
        caption={t`Target dan realisasi menurut perjanjian`}
        columns={report.viewerCanAskForAgreements ? [...figures, act] : figures}
        rows={report.agreements}
        rowKey={({ mou, line }) => `${mou?.id ?? ''} ${line.segment} ${line.peopleReached}`}
      />
      <p className="quiet">{t`Tiap peserta dihitung sekali, untuk kantor pada perjanjiannya.`}</p>
      <Dialog title={t`Usulkan target perjanjian`} isOpen={asking !== null} onClose={() => setAsking(null)}>
        {asking?.mou && asking.line.segment && (
          <TargetForm
            aim={{ officeId, mouId: asking.mou.id, year: report.year, segment: asking.line.segment }}
            known={known}
            rules={rulesFor(report)}
            onClose={() => setAsking(null)}
            onDone={(message) => {
              setAsking(null);
              onDone(message);
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}
