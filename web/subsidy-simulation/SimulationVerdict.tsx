import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import type { SimulatedColumnFactsFragment } from './Simulation.generated.ts';
import { useDifferenceWords } from './useDifferenceWords.ts';

interface SimulationVerdictProps {
  simulated: SimulatedColumnFactsFragment;
  today: SimulatedColumnFactsFragment | null;
  mouId: string;
}

/** What it comes to in two sentences: is it enough, and does it come in time. */
export function SimulationVerdict({ simulated, today, mouId }: SimulationVerdictProps) {
  const { t } = useLingui();
  const format = useFormat();
  const change = useDifferenceWords();
  const { total, short, firstShort, months, units } = simulated;
  if (units === 0)
    return (
      <Notice tone="warn" title={t`Belum ada unit untuk dihitung`}>
        {t`Perjanjiannya belum punya sasaran desa untuk jalur ini.`}{' '}
        <Link to={`/mou/${mouId}`}>{t`Isi sasarannya`}</Link>
      </Notice>
    );
  const missing = months.find(({ month }) => month === firstShort);
  const sum = format.rupiah(total);
  const title = today ? t`Jumlah ${sum}: ${change.money(today.total, total)} dibanding hari ini` : t`Jumlah ${sum}`;
  return (
    <Notice tone={firstShort ? 'warn' : 'done'} title={title}>
      {short !== '0' && (
        <p>{t`Sampai akhir masih kurang ${format.rupiah(short)}. Pilih cara bila kuota melebihi pagu.`}</p>
      )}
      {firstShort && missing ? (
        <p>
          {t`Dana mulai kurang pada ${format.month(firstShort)}: ${format.rupiah(missing.missing)} belum datang pada hari terakhir membayar.`}{' '}
          <Plural value={missing.unitsMissing} one="Terjadi di # unit." other="Terjadi di # unit." />
        </p>
      ) : (
        <p>{t`Tiap unit dapat membayar tepat waktu sampai ${format.month(months.at(-1)?.month ?? '')}.`}</p>
      )}
    </Notice>
  );
}
