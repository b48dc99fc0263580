import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import type { BudgetFactsFragment } from './Budget.generated.ts';
import { SimulatedNote } from './SimulatedNote.tsx';

/** Who has to do what before the budget goes on. */
export function BudgetNotices({ budget, onChoose }: { budget: BudgetFactsFragment; onChoose: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { state, plan, choice, decree, askedAt, askedByName } = budget;
  if (state === 'ASKED')
    return (
      <>
        <Notice tone="warn" title={t`Menunggu persetujuan orang lain sejak ${format.dateTime(askedAt ?? '')}`}>
          {t`Diminta oleh ${askedByName ?? ''}. Yang meminta tidak dapat menyetujui.`}
        </Notice>
        {plan && <SimulatedNote plan={plan} simulatedAs={budget.simulatedAs} />}
      </>
    );
  if (state === 'CLOSED')
    return (
      <Notice tone="info" title={t`Anggaran sudah ditutup`}>
        {t`Tidak ada lagi yang dicadangkan. Yang sudah dicadangkan masih dapat dibayar.`}
      </Notice>
    );
  if (state !== 'DRAFT') return null;
  return (
    <>
      {!plan && (
        <Notice tone="warn" title={t`Pembagiannya belum dapat dihitung`}>
          {t`Periksa bulan, dana, dan sasaran desa pada perjanjiannya.`}
        </Notice>
      )}
      {plan && <SimulatedNote plan={plan} simulatedAs={budget.simulatedAs} />}
      {plan && plan.unmatched !== '0' && (
        <Notice
          tone="warn"
          title={t`Pembagian dari berkas berbeda ${format.rupiah(plan.unmatched)} dari jumlah anggaran`}
        >
          <Link to={`/anggaran/${budget.id}/pembagian`}>{t`Pilih berkas baru, atau hapus pembagiannya.`}</Link>
        </Notice>
      )}
      {plan && plan.over !== '0' && choice === null && (
        <Notice
          tone="warn"
          title={t`Kuota lebih mahal daripada pagu: kurang ${format.rupiah(plan.over)}`}
          acts={
            budget.viewerCanEdit && (
              <Button variant="default" size="xs" onClick={onChoose}>
                {t`Pilih satu dari tiga cara`}
              </Button>
            )
          }
        >
          {t`Bandingkan ketiga cara di bawah. Tanpa pilihan, persetujuan tidak dapat diminta.`}
        </Notice>
      )}
      {decree === null && (
        <Notice tone="info" title={t`Nomor SK belum diisi`}>
          {t`Isi nomor dan tanggal SK sebelum meminta persetujuan.`}
        </Notice>
      )}
    </>
  );
}
