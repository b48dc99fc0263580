import type { Message } from '../kernel/message.ts';

export const budgetMessages = {
  GRANT_RANGE: {
    id: 'Dana harus lebih dari Rp0 dan tanpa sen.',
    en: 'A grant is more than Rp0, without cents.',
  },
  SHARE_RANGE: {
    id: 'Bagian untuk iuran harus 0,01% sampai 100%.',
    en: 'The share for contributions is 0.01% to 100%.',
  },
  QUOTA_RANGE: { id: 'Kuota per unit harus 1 sampai {max} orang.', en: 'The quota of a unit is 1 to {max} people.' },
  UNITS_RANGE: { id: 'Jumlah unit harus 1 sampai {max}.', en: 'The number of units is 1 to {max}.' },
  BUDGET_NAME_LENGTH: { id: 'Nama harus {min} sampai {max} huruf.', en: 'A name has {min} to {max} letters.' },
  BUDGET_YEAR: { id: 'Tahun anggaran harus {min} sampai {max}.', en: 'A budget year is {min} to {max}.' },
  BUDGET_MONTHS: { id: 'Masa perlindungan harus 1 sampai {max} bulan.', en: 'Cover lasts 1 to {max} months.' },
  BUDGET_AGES: {
    id: 'Umur harus 15 sampai 99 tahun, yang terendah dulu.',
    en: 'Ages lie between 15 and 99, the lower one first.',
  },
  BUDGET_TEXT_LENGTH: { id: 'Isian harus {min} sampai {max} huruf.', en: 'This takes {min} to {max} letters.' },
  BUDGET_LAW_PAIR: {
    id: 'Nomor dan tanggal dasar hukum harus diisi bersama.',
    en: 'Give number and date of a legal basis together.',
  },
  BUDGET_DECREE_BEFORE_REGULATION: {
    id: 'Tanggal SK mendahului tanggal peraturannya. Periksa kedua tanggal.',
    en: 'The decree is dated before its regulation. Check both dates.',
  },
  BUDGET_DECREE_MISSING: {
    id: 'Isi nomor dan tanggal SK sebelum meminta persetujuan.',
    en: 'Give number and date of the decree before asking for approval.',
  },
  BUDGET_TOP_UP_FUND: { id: 'Pilih sumber dana tambahan.', en: 'Choose the fund that adds the rest.' },
  BUDGET_LINES_EMPTY: { id: 'Tambahkan paling sedikit satu jalur dana.', en: 'Add at least one funding line.' },
  BUDGET_LINES_OVERLAP: {
    id: 'Satu jenis unit hanya boleh memiliki satu jalur dana.',
    en: 'A kind of unit has one funding line only.',
  },
  TRANCHE_SUM: {
    id: 'Jumlah bagian tahap harus tepat 100%, paling banyak 12 tahap.',
    en: 'Tranches add up to exactly 100%, twelve at most.',
  },
  TRANCHE_ORDER: { id: 'Urutkan tahap menurut tanggal.', en: 'Put the tranches in order of their dates.' },
  BUDGET_MOU_UNKNOWN: { id: 'Perjanjian tidak ditemukan.', en: 'The agreement does not exist.' },
  BUDGET_FUND_UNKNOWN: { id: 'Sumber dana tidak dikenal.', en: 'The fund is not known.' },
  BUDGET_NO_UNITS: {
    id: 'Perjanjian belum memiliki sasaran desa untuk jalur dana ini. Isi sasarannya dulu.',
    en: 'The agreement has no target villages for this funding line. Set its targets first.',
  },
  BUDGET_CHOICE_MISSING: {
    id: 'Kuota lebih mahal daripada pagu. Pilih satu dari tiga cara dulu.',
    en: 'The quota costs more than the earmark. Choose one of the three ways first.',
  },
  BUDGET_TOTAL_CHANGED: {
    id: 'Jumlahnya sudah berubah menjadi {total}. Periksa lagi sebelum menyetujui.',
    en: 'The total is {total} by now. Look again before approving.',
  },
  BUDGET_STATE: {
    id: 'Anggaran sudah berubah keadaan. Muat ulang halaman.',
    en: 'The budget stands elsewhere by now. Reload the page.',
  },
  BUDGET_SAME_PERSON: {
    id: 'Yang meminta tidak boleh menyetujui. Minta orang lain dari mitra ini.',
    en: 'Who asked cannot approve. Ask another person of this partner.',
  },
  BUDGET_NOT_OPEN: {
    id: 'Anggaran belum disetujui atau sudah ditutup.',
    en: 'The budget is not approved yet, or closed.',
  },
  BUDGET_SPAN: {
    id: 'Bulan harus di dalam masa perlindungan anggaran, {from} sampai {until}.',
    en: 'Months lie within the cover of the budget, {from} to {until}.',
  },
  ENROL_NO_BUDGET: {
    id: 'Perjanjian ini belum memiliki anggaran yang disetujui. Simpan tanpa bulan.',
    en: 'The agreement has no approved budget. Save without months.',
  },
  ENROL_SPAN: {
    id: 'Pilih bulan yang dibayar anggaran yang disetujui, antara {from} dan {until}.',
    en: 'Choose months that an approved budget pays, between {from} and {until}.',
  },
  ALLOCATION_UNKNOWN: {
    id: 'Desa ini tidak memiliki alokasi dalam anggaran.',
    en: 'This village has no allocation in the budget.',
  },
  ALLOCATION_ROOM: {
    id: 'Sisa alokasi tidak cukup: tersisa {left}.',
    en: 'The allocation does not suffice: {left} is left.',
  },
  TRANSFER_AMOUNT: { id: 'Jumlah harus lebih dari Rp0.', en: 'The amount is more than Rp0.' },
  TRANSFER_TOPPED_UP: {
    id: 'Dana tambahan tetap di unitnya. Yang dapat dipindahkan paling banyak {own}.',
    en: 'What tops a unit up stays there. At most {own} can be moved.',
  },
  TRANSFER_SAME_UNIT: { id: 'Pilih dua unit yang berbeda.', en: 'Choose two different units.' },
  BUDGET_REASON_LENGTH: { id: 'Alasan harus {min} sampai {max} huruf.', en: 'A reason has {min} to {max} letters.' },
  RESERVE_MEMBERS: {
    id: 'Pilih 1 sampai {max} orang.',
    en: 'Choose 1 to {max} people.',
  },
  TRANCHE_UNKNOWN: { id: 'Tahap ini tidak ada pada jalur dananya.', en: 'The funding line has no such tranche.' },
  TRANCHE_REFERENCE: { id: 'Isi nomor SP2D, 3 sampai 80 huruf.', en: 'Give the transfer number, 3 to 80 letters.' },
  TRANCHE_DATE: { id: 'Tanggal tidak boleh sesudah hari ini.', en: 'The date cannot lie ahead.' },
  TRANCHE_KNOWN: {
    id: 'Transfer dengan nomor ini sudah dicatat untuk desa ini.',
    en: 'A transfer with this number is written down for this village already.',
  },
} as const satisfies Record<string, Message>;
