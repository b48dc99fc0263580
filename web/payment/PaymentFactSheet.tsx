import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { unitWords } from '../contribution/contribution-filter.ts';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import type { PaymentFactsFragment } from './Payment.generated.ts';
import { payerUnit } from './payer-unit.ts';
import { usePaymentWords } from './usePaymentWords.ts';

/** What is known of a payment, and what it pays month by month. */
export function PaymentFactSheet({ payment }: { payment: PaymentFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePaymentWords();
  const { group, mou, village, partner, office, chosen } = payment;
  const unitLink = group ? (
    <Link to={`/kelompok/${group.id}`}>{group.name}</Link>
  ) : mou ? (
    <Link to={`/mou/${mou.id}`}>{mou.title}</Link>
  ) : null;
  // money that nobody has claimed is for nobody yet
  const everybody = unitLink ? t`Semua di unit ini` : null;
  const people = chosen === null ? everybody : t`${chosen} orang yang dipilih`;
  const unit = payerUnit(payment);
  /** Where the months stand by person, each amount with the rules behind it. */
  const monthLink = (month: string) => {
    if (!unit || payment.reversed) return format.month(month);
    const address = unitWords(unit);
    address.set('bulan', month);
    return <Link to={`/iuran?${address}`}>{format.month(month)}</Link>;
  };
  return (
    <>
      {payment.paid.length > 0 && (
        <Section title={payment.reversed ? t`Pernah membayar` : t`Membayar`}>
          <DataTable
            caption={t`Bulan yang dibayar`}
            rows={payment.paid}
            rowKey={(paid) => paid.month}
            columns={[
              { id: 'month', header: t`Bulan`, isRowHeader: true, cell: (paid) => monthLink(paid.month) },
              {
                id: 'people',
                header: t`Jumlah orang`,
                align: 'end',
                phone: 'second',
                isNamedOnPhone: true,
                cell: (paid) => format.number(paid.people),
              },
              {
                id: 'amount',
                header: t`Jumlah`,
                align: 'end',
                phone: 'first',
                cell: (paid) => format.rupiah(paid.amount),
              },
            ]}
          />
          {unit && !payment.reversed && (
            <p className="no-print">{t`Buka satu bulan untuk melihat tiap orang dan dasar perhitungannya.`}</p>
          )}
        </Section>
      )}
      <Section title={t`Rincian`}>
        <Facts
          absent={t`tidak diisi`}
          facts={[
            { label: t`Pembayar`, value: unitLink },
            ...(village ? [{ label: t`Desa/kelurahan`, value: village.name }] : []),
            {
              label: t({ message: 'Mitra', context: 'satu' }),
              value: partner && <Link to={`/mitra/${partner.id}`}>{partner.name}</Link>,
            },
            { label: t`Kantor cabang`, value: office?.name },
            { label: t`Untuk bulan`, value: words.span(payment) },
            { label: t`Peserta`, value: people },
            { label: t`Jumlah`, value: format.rupiah(payment.amount), figures: true },
            { label: t`Sudah dialokasikan`, value: format.rupiah(payment.allocated), figures: true },
            { label: t`Nomor referensi`, value: payment.reference, figures: true },
            { label: t`Kode iuran`, value: payment.paymentCode, figures: true },
            {
              label: t`Bukti transfer`,
              value: payment.hasSlip ? <a href={`/payments/${payment.id}/slip`}>{t`Unduh bukti`}</a> : null,
            },
            { label: t`Catatan`, value: payment.note },
            { label: t`Dicatat oleh`, value: t`${payment.recordedBy}, ${format.dateTime(payment.createdAt)}` },
            {
              label: t`Diputuskan oleh`,
              value:
                payment.decidedBy &&
                payment.decidedAt &&
                t`${payment.decidedBy}, ${format.dateTime(payment.decidedAt)}`,
            },
          ]}
        />
      </Section>
    </>
  );
}
