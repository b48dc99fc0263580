import type { Message } from '../kernel/message.ts';

export const mouDocumentMessages = {
  MOU_PAPERS_MANY: {
    id: 'Satu perjanjian menyimpan paling banyak {max} dokumen, termasuk versi lama.',
    en: 'An agreement keeps at most {max} papers, old versions included.',
  },
  MOU_PAPER_TWICE: {
    id: 'Berkas yang sama persis sudah ada di perjanjian ini: {file}, versi {number}. Pilih berkas lain.',
    en: 'The very same file is there already: {file}, version {number}. Choose another one.',
  },
  MOU_PAPER_KIND: {
    id: 'Versi baru harus dari jenis dokumen yang sama. Untuk jenis lain, tambahkan sebagai dokumen baru.',
    en: 'A new version is of the same kind. Add another kind as a paper of its own.',
  },
  MOU_PAPER_NOT_LAST: {
    id: 'Dokumen ini sudah diganti atau ditarik orang lain. Muat ulang halaman, lalu ganti versi yang terakhir.',
    en: 'Somebody has replaced or withdrawn this paper meanwhile. Load the page again and replace the last version.',
  },
  MOU_PAPER_WITHDRAWN: {
    id: 'Dokumen ini sudah ditarik. Muat ulang halaman untuk melihat keadaannya sekarang.',
    en: 'This paper was withdrawn already. Load the page again to see where it stands.',
  },
} as const satisfies Record<string, Message>;
