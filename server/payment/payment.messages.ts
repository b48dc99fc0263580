import type { Message } from '../kernel/message.ts';

export const paymentMessages = {
  PAYMENT_AMOUNT: {
    id: 'Isi jumlah uang dalam rupiah bulat, lebih dari nol.',
    en: 'Enter an amount of whole rupiah above zero.',
  },
  PAYMENT_AMOUNT_TOO_LARGE: {
    id: 'Jumlah uang terlalu besar. Periksa angka nolnya.',
    en: 'This amount is too large. Check its zeros.',
  },
  PAYMENT_DATE: {
    id: 'Tanggal uang masuk tidak boleh setelah hari ini atau sebelum 2022.',
    en: 'The day the money came is not after today nor before 2022.',
  },
  PAYMENT_REFERENCE_MISSING: { id: 'Isi nomor referensi bank.', en: 'Enter the bank reference.' },
  PAYMENT_REFERENCE_FORMAT: {
    id: 'Nomor referensi 3 sampai 60 huruf atau angka.',
    en: 'A reference has 3 to 60 letters or digits.',
  },
  PAYMENT_REFERENCE_USED: {
    id: 'Nomor referensi {reference} sudah dicatat untuk {amount} pada {date}. Periksa nomor atau jumlahnya.',
    en: 'Reference {reference} is recorded already, for {amount} on {date}. Check the number or the amount.',
  },
  PAYMENT_REPORTED_ALREADY: {
    id: 'Nomor referensi {reference} sudah dilaporkan dan menunggu konfirmasi. Buka laporan itu dan konfirmasikan.',
    en: 'Reference {reference} is reported already and waits for its confirmation. Open that report and confirm it.',
  },
  PAYMENT_CODE_FORMAT: {
    id: 'Kode iuran 5 sampai 30 angka, huruf kapital, atau tanda hubung.',
    en: 'A payment code has 5 to 30 digits, capital letters or dashes.',
  },
  PAYMENT_MEMBERS: { id: 'Pilih 1 sampai {max} peserta, atau semua.', en: 'Choose 1 to {max} members, or all.' },
  PAYMENT_MEMBERS_UNKNOWN: {
    id: '{count} peserta yang dipilih bukan peserta terdaftar dari unit ini.',
    en: '{count} of the chosen are not registered members of this unit.',
  },
  PAYMENT_NOTE_LENGTH: { id: 'Catatan paling panjang {max} huruf.', en: 'A note has at most {max} letters.' },
  PAYMENT_NOT_YOURS: {
    id: 'Unit ini dilayani kantor lain. Hanya kantor yang melayani unit dapat mencatat pembayarannya.',
    en: 'Another office answers for this unit. Only that office records its payments.',
  },
  PAYMENT_NOTHING_DUE: {
    id: 'Tidak ada iuran yang belum dibayar untuk peserta dan bulan ini.',
    en: 'There is no unpaid month for these members and months.',
  },
  PAYMENT_NOT_REPORTED: { id: 'Pembayaran ini sudah diputuskan.', en: 'This payment is decided already.' },
  PAYMENT_NOT_CONFIRMED: {
    id: 'Pembayaran ini belum dikonfirmasi, atau sudah dibatalkan.',
    en: 'This payment is not confirmed, or was reversed.',
  },
  PAYMENT_BUSY: {
    id: 'Pembayaran ini sedang diproses. Tunggu sampai selesai, atau hentikan dulu.',
    en: 'This payment is being worked on. Wait until that is over, or stop it first.',
  },
  PAYMENT_NOT_BUSY: { id: 'Tidak ada proses yang berjalan.', en: 'No work is under way.' },
  PAYMENT_NOTHING_LEFT: { id: 'Tidak ada sisa uang dari pembayaran ini.', en: 'No money of this payment is left.' },
  PAYMENT_UNIT_KNOWN: {
    id: 'Unit pembayaran ini sudah diketahui. Batalkan pembayaran bila unitnya salah.',
    en: 'The unit of this payment is known. Reverse the payment where it is the wrong one.',
  },
  PAYMENT_REFUND_RANGE: {
    id: 'Pengembalian paling banyak sisa {rest}.',
    en: 'At most the rest of {rest} can be given back.',
  },
  PAYMENT_REFUNDED: {
    id: 'Sebagian uang sudah dikembalikan, jadi pembayaran ini tidak dapat dibatalkan.',
    en: 'Part of the money was given back, so this payment cannot be reversed.',
  },
  PAYMENT_REASON_LENGTH: { id: 'Alasan {min} sampai {max} huruf.', en: 'A reason has {min} to {max} letters.' },
  SLIP_TYPE: { id: 'Bukti transfer harus JPEG, PNG, atau PDF.', en: 'A transfer slip is a JPEG, PNG or PDF.' },
  SLIP_TOO_BIG: { id: 'Berkas terlalu besar: paling besar {max} MB.', en: 'The file is too big: {max} MB at most.' },
  SLIP_UNKNOWN: { id: 'Bukti transfer tidak ditemukan. Unggah lagi.', en: 'The slip was not found. Upload it again.' },
} as const satisfies Record<string, Message>;
