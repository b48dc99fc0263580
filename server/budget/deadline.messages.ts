import type { Message } from '../kernel/message.ts';

export const deadlineMessages = {
  DEADLINE_TWICE: { id: 'Satu tahapan hanya punya satu tenggat.', en: 'A stage has one deadline only.' },
  DEADLINE_DAY: { id: 'Tenggat harus antara {min} dan {max}.', en: 'A deadline lies between {min} and {max}.' },
  DEADLINE_UNKNOWN: {
    id: 'Tahapan ini belum punya tenggat. Isi tenggatnya dulu.',
    en: 'This stage has no deadline. Set one first.',
  },
  DEADLINE_DONE_AHEAD: { id: 'Tanggal selesai tidak boleh sesudah hari ini.', en: 'It cannot be done on a day ahead.' },
  BUDGET_PAPER_TYPE: {
    id: 'Berkas harus PDF, JPG, atau PNG.',
    en: 'The file has to be a PDF, JPG or PNG.',
  },
  BUDGET_PAPER_SIZE: {
    id: 'Berkas paling besar {max} MB. Perkecil dulu.',
    en: 'A file has {max} MB at most. Make it smaller.',
  },
  BUDGET_PAPER_STAYS: {
    id: 'Dokumen hanya dapat dihapus selama anggaran masih draf.',
    en: 'Papers can be removed only while the budget is a draft.',
  },
  BUDGET_PAPERS_MANY: {
    id: 'Satu anggaran memuat paling banyak {max} dokumen.',
    en: 'A budget has {max} papers at most.',
  },
} as const satisfies Record<string, Message>;
