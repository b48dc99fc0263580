import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import type { CoverBoughtFragment } from './Tranche.generated.ts';

/** How many months of cover the money that came buys, and what that takes for granted. */
export function CoverBoughtNote({ bought }: { bought: CoverBoughtFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const months = format.number(bought.hundredths / 100);
  const whole = format.number(bought.months);
  const people = format.number(bought.people);
  return (
    <div>
      <p className="figures">
        <strong>{t`Dana yang masuk cukup untuk ${months} bulan (${whole} bulan penuh).`}</strong>
      </p>
      <p className="quiet figures">
        {bought.byQuota
          ? t`Asumsi: ${people} orang, menurut kuota bila belum dicadangkan. Bagian iuran tiap tahap sama seperti bagian seluruh dana.`
          : t`Asumsi: ${people} orang yang dicadangkan. Bagian iuran tiap tahap sama seperti bagian seluruh dana.`}
      </p>
    </div>
  );
}
