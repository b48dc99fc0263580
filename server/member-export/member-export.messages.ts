import type { Message } from '../kernel/message.ts';

export const memberExportMessages = {
  EXPORT_PURPOSE_LENGTH: {
    id: 'Tuliskan keperluan, {min} sampai {max} huruf. Keperluan tercatat.',
    en: 'Write the purpose in {min} to {max} letters. It is recorded.',
  },
  EXPORT_EMPTY: { id: 'Tidak ada peserta untuk diekspor.', en: 'There is no member to export.' },
  EXPORT_NOT_CANCELLABLE: {
    id: 'Ekspor ini sudah selesai dan tidak dapat dihentikan.',
    en: 'This export is over and cannot be stopped.',
  },
} as const satisfies Record<string, Message>;
