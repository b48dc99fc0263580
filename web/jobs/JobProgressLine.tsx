import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import type { JobProgressFragment } from './Job.generated.ts';

/** How far a long piece of work has come, counted in rows, in people where months are written, in units where they are reserved. */
export function JobProgressLine({ job, label }: { job: JobProgressFragment | null; label: string }) {
  const { t } = useLingui();
  const format = useFormat();
  if (!job || job.state === 'WAITING') {
    return <ProgressLine label={label} done={0} total={null} text={t`Menunggu giliran`} />;
  }
  const textOf = (total: number) => {
    if (job.kind === 'CONTRIBUTIONS_PREPARE' || job.kind === 'PAYMENT_MONTHS')
      return t`${format.number(job.done)} dari ${format.number(total)} orang`;
    if (job.kind === 'SUBSIDY_RESERVE') return t`${format.number(job.done)} dari ${format.number(total)} unit`;
    return t`${format.number(job.done)} dari ${format.number(total)} baris`;
  };
  const text = job.total === null ? t`${format.number(job.done)} baris` : textOf(job.total);
  return (
    <ProgressLine
      label={label}
      done={job.done}
      total={job.total}
      text={job.done === 0 && !job.total ? job.step || t`Menunggu giliran` : text}
    />
  );
}
