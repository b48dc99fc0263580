import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Segment } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Section } from '../ui/Section.tsx';
import { TargetForm } from './TargetForm.tsx';
import type { TargetReportFactsFragment } from './TargetReport.generated.ts';
import type { TargetLineFactsFragment } from './Targets.generated.ts';
import { useTargetColumns } from './useTargetColumns.tsx';

interface TargetAimsProps {
  officeId: string;
  report: TargetReportFactsFragment;
  onDone: (message: string) => void;
}

/** PU and BPU of an office: what is aimed at, by which rule, on what it rests, and the way to change it. */
export function TargetAims({ officeId, report, onDone }: TargetAimsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [segment, setSegment] = useState<Segment | null>(null);
  const targetOf = (of: Segment | null) =>
    report.targets.find((target) => target.mou === null && target.segment === of && of !== null);
  const rules = report.rules.filter(
    ({ fromYear, untilYear }) => fromYear <= report.year && (untilYear === null || report.year <= untilYear),
  );
  const lines = [...report.own.segments, report.own.total];
  const figures = useTargetColumns<TargetLineFactsFragment>({
    nameHeader: t`Segmen`,
    name: (line) => line.segment ?? t`PU dan BPU`,
    line: (line) => line,
  });
  const act: DataColumn<TargetLineFactsFragment> = {
    ...{ id: 'act', header: t`Tindakan`, isAct: true, phone: 'second' },
    cell: ({ segment: of }) =>
      of && (
        <Button size="compact-sm" variant="subtle" onClick={() => setSegment(of)}>
          {targetOf(of)?.people == null ? t`Usulkan` : t`Ubah`}
          <span className="visually-hidden">{` ${of}`}</span>
        </Button>
      ),
  };
  return (
    <Section title={t`Target ${String(report.year)}`}>
      <DataTable
        caption={t`Target dan realisasi menurut segmen`}
        isDense
        columns={report.viewerCanAsk ? [...figures, act] : figures}
        rows={lines}
        rowKey={(line) => line.segment ?? 'ALL'}
      />
      {report.own.segments.map(({ segment: of, rule }) => {
        const target = targetOf(of);
        const named = report.rules.find(({ code }) => code === rule);
        return (
          <p key={of} className="quiet">
            {t`${of}: ${named?.name ?? ''}.`}{' '}
            {target?.approvedAt &&
              t`Dasar: ${target.source}. Diusulkan ${target.setByName}, disetujui ${target.approvedByName} ${format.date(target.approvedAt.slice(0, 10))}.`}{' '}
            {target?.returnReason && t`Usulan terakhir dikembalikan ${target.returnedByName}: ${target.returnReason}.`}
          </p>
        );
      })}
      <Dialog title={t`Usulkan target ${segment ?? ''}`} isOpen={segment !== null} onClose={() => setSegment(null)}>
        {segment && (
          <TargetForm
            aim={{ officeId, mouId: null, year: report.year, segment }}
            known={targetOf(segment)}
            rules={rules}
            onClose={() => setSegment(null)}
            onDone={(message) => {
              setSegment(null);
              onDone(message);
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}
