import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaymentsDocument } from './Payment.generated.ts';

const shown = 3;

/** Money of a group that nobody has confirmed yet still counts as owed: whoever reports it again is told before. */
export function ReportedAlready({ groupId }: { groupId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useQuery(PaymentsDocument, {
    variables: { first: shown, filter: { groupId, state: 'REPORTED' } },
    fetchPolicy: 'network-only',
  });
  const waiting = data?.payments.nodes ?? [];
  if (waiting.length === 0) {
    return null;
  }
  return (
    <Notice tone="warn" title={t`Sudah ada laporan yang menunggu konfirmasi. Jangan laporkan uang yang sama lagi.`}>
      <ul className="figures">
        {waiting.map(({ id, receivedOn, amount }) => (
          <li key={id}>
            <Link to={`/pembayaran/${id}`}>
              {format.date(receivedOn)}, {format.rupiah(amount)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
