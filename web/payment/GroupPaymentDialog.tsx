import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { PaymentForm } from './PaymentForm.tsx';
import { ReportedAlready } from './ReportedAlready.tsx';

interface GroupPaymentDialogProps {
  group: { id: string; name: string };
  isOpen: boolean;
  /** Written down as money that is there; else reported. */
  isRecord: boolean;
  month?: string;
  /** Whom somebody has chosen already; left out for everybody. */
  memberIds?: readonly string[];
  onClose: () => void;
  /** Called with the sentence that tells what was done. */
  onDone: (message: string) => void;
}

/** The payment of a group without leaving the page it is looked at on. */
export function GroupPaymentDialog(props: GroupPaymentDialogProps) {
  const { group, isOpen, isRecord, month, memberIds, onClose, onDone } = props;
  const { t } = useLingui();
  return (
    <Dialog
      title={isRecord ? t`Catat pembayaran: ${group.name}` : t`Laporkan sudah bayar: ${group.name}`}
      isOpen={isOpen}
      onClose={onClose}
    >
      {isOpen && <ReportedAlready groupId={group.id} />}
      {isOpen && (
        <PaymentForm
          unit={{ groupId: group.id }}
          isRecord={isRecord}
          month={month ?? null}
          memberIds={memberIds && memberIds.length > 0 ? memberIds : null}
          onDone={() =>
            onDone(
              isRecord
                ? t`Pembayaran dicatat.`
                : t`Laporan terkirim. Bulannya dihitung dibayar setelah dikonfirmasi kantor cabang.`,
            )
          }
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
