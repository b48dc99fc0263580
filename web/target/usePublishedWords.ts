import { useLingui } from '@lingui/react/macro';
import type { PublishedMeasure } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import type { PublishedFactsFragment } from './TargetReport.generated.ts';

/** What a published figure counts, and how much, with how exactly it was given. */
export function usePublishedWords() {
  const { t } = useLingui();
  const format = useFormat();
  const measures: Record<PublishedMeasure, string> = {
    ACTIVE_PEOPLE: t`Peserta aktif`,
    CONTRIBUTIONS: t`Iuran setahun`,
    WORKFORCE: t`Angkatan kerja`,
    REGISTERED_PEOPLE: t`Peserta terdaftar`,
  };
  return {
    name({ measure, segment, year, isTarget }: PublishedFactsFragment): string {
      const what = segment ? `${measures[measure]} ${segment}` : measures[measure];
      return isTarget ? t`${what}, target ${String(year)}` : t`${what}, ${String(year)}`;
    },
    amount({ measure, amount, bound }: PublishedFactsFragment): string {
      const sum = measure === 'CONTRIBUTIONS' ? format.shortRupiah(amount) : format.number(Number(amount));
      if (bound === 'LESS_THAN') return t`kurang dari ${sum}`;
      return bound === 'ABOUT' ? t`sekitar ${sum}` : sum;
    },
  };
}
