import { useLingui } from '@lingui/react/macro';
import type { BenefitProgram, Certainty, PayerSide, RiskClass } from '../apollo/schema.generated.ts';

/** What the codes of tariffs are called. */
export function useTariffWords() {
  const { t } = useLingui();
  const programme: Record<BenefitProgram, string> = {
    JKK: t`JKK kecelakaan kerja`,
    JKM: t`JKM kematian`,
    JHT: t`JHT hari tua`,
    JP: t`JP pensiun`,
  };
  const riskClass: Record<RiskClass, string> = {
    VERY_LOW: t`Sangat rendah`,
    LOW: t`Rendah`,
    MEDIUM: t`Sedang`,
    HIGH: t`Tinggi`,
    VERY_HIGH: t`Sangat tinggi`,
  };
  const payer: Record<PayerSide, string> = { WORKER: t`Pekerja`, EMPLOYER: t`Pemberi kerja` };
  const certainty: Record<Certainty, string> = {
    A: t`dibaca dalam peraturan`,
    B: t`satu sumber`,
    C: t`belum diperiksa`,
  };
  return { programme, riskClass, payer, certainty };
}
