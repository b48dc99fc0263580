import { Plural, useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { QuotaEffectFactsFragment } from './RuleChange.generated.ts';

/** What new quotas cost for the months that are left, and whether the money of the units lasts for them. */
export function QuotaEffectFacts({ effect }: { effect: QuotaEffectFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { units, changed, cost, need, left, unitsShort, short, unitsBelow } = effect;
  const isCheaper = cost.startsWith('-');
  return (
    <>
      <Facts
        absent=""
        facts={[
          {
            label: t`Unit yang berubah`,
            value: t`${format.number(changed)} dari ${format.number(units)}`,
            figures: true,
          },
          {
            label: isCheaper ? t`Lebih murah untuk bulan sisanya` : t`Tambahan biaya untuk bulan sisanya`,
            value: format.rupiah(isCheaper ? cost.slice(1) : cost),
            figures: true,
          },
          { label: t`Biaya tempat yang belum terisi`, value: format.rupiah(need), figures: true },
          { label: t`Sisa dana unit`, value: format.rupiah(left), figures: true },
        ]}
      />
      {unitsBelow > 0 && (
        <Notice
          tone="warn"
          title={
            <Plural
              value={unitsBelow}
              one="Di # unit sudah dicadangkan lebih banyak orang"
              other="Di # unit sudah dicadangkan lebih banyak orang"
            />
          }
        >
          {t`Naikkan kuotanya, atau lepaskan cadangannya dulu.`}
        </Notice>
      )}
      {unitsShort > 0 && (
        <Notice
          tone="warn"
          title={t`Dana tidak cukup di ${format.number(unitsShort)} unit: kurang ${format.rupiah(short)}`}
        >
          {t`Pindahkan dana dulu, atau turunkan kuotanya.`}
        </Notice>
      )}
      {unitsShort === 0 && unitsBelow === 0 && changed > 0 && (
        <Notice tone="done" title={t`Dananya cukup sampai akhir masa perlindungan`} />
      )}
    </>
  );
}
