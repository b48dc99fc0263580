import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { JobProgressLine } from '../jobs/JobProgressLine.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { type PaymentFactsFragment, PaymentMonthsCancelDocument } from './Payment.generated.ts';
import { isBusy } from './payment-work.ts';

/** How far the work on the many months of a payment has come, or why it came to nothing. */
export function PaymentWork({ payment }: { payment: PaymentFactsFragment }) {
  const { t } = useLingui();
  const [cancel, { loading, data, error }] = useMutation(PaymentMonthsCancelDocument);
  const [isStopping, setStopping] = useState(false);
  const { job, id } = payment;
  const mayActAgain = payment.viewerCanDecide || payment.viewerCanReverse;
  const refusal = error ? t`Tidak terkirim. Coba lagi.` : data?.paymentMonthsCancel.userErrors[0]?.message;
  if (isBusy(payment))
    return (
      <Section title={t`Sedang diproses`}>
        <JobProgressLine job={job} label={job?.step || t`Sedang diproses`} />
        <p>
          {t`Bulannya banyak, jadi ditulis di latar belakang: semua sekaligus, atau tidak sama sekali. Anda boleh menutup halaman ini; hasilnya ada di sini.`}
        </p>
        {refusal && <Notice tone="error" role="alert" title={refusal} />}
        <p className="no-print">
          <Button
            variant="default"
            size="xs"
            aria-disabled={loading || isStopping}
            onClick={() => {
              setStopping(true);
              void cancel({ variables: { id } }).catch(() => setStopping(false));
            }}
          >
            {isStopping ? t`Menghentikan…` : t`Hentikan`}
          </Button>
        </p>
      </Section>
    );
  const hasFailed = job?.state === 'FAILED' || job?.state === 'CANCELLED';
  if (!hasFailed || !mayActAgain) return null;
  return (
    <Notice tone="warn" role="status" title={job.message ?? t`Proses dihentikan. Tidak ada bulan yang berubah.`}>
      {t`Uangnya tetap tercatat seperti sebelumnya. Anda dapat mengulanginya dari halaman ini.`}
    </Notice>
  );
}
