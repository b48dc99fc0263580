import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import type { JobProgressFragment } from './Job.generated.ts';

/** How far a long piece of work has come, counted in rows. */
export function JobProgressLine({ job, label }: { job: JobProgressFragment | null; label: string }) {
  const { t } = useLingui();
  const format = useFormat();
  if (!job || job.state === 'WAITING') {
    return <ProgressLine label={label} done={0} total={null} text={t`Menunggu giliran`} />;
  }
  const text =
    job.total === null
      ? t`${format.number(job.done)} baris`
      : t`${format.number(job.done)} dari ${format.number(job.total)} baris`;
  return (
    <ProgressLine
      label={label}
      done={job.done}
      total={job.total}
      text={job.done === 0 && !job.total ? job.step || t`Menunggu giliran` : text}
    />
  );
}
