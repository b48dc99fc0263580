import type { Message } from '../kernel/message.ts';

/** What is wrong with a paper that was handed in, whatever it belongs to. */
export const paperMessages = {
  PAPER_EMPTY: {
    id: 'Berkas ini kosong. Pindai atau simpan ulang dokumennya, lalu unggah lagi.',
    en: 'This file is empty. Scan or save the paper again, then upload it.',
  },
  PAPER_TYPE: {
    id: 'Berkas ini bukan PDF, JPG, atau PNG. Simpan dokumennya sebagai PDF, lalu unggah lagi.',
    en: 'This file is no PDF, JPG or PNG. Save the paper as PDF, then upload it again.',
  },
  PAPER_CUT: {
    id: 'Berkas ini terpotong atau rusak. Buka dulu di komputer Anda, simpan ulang, lalu unggah lagi.',
    en: 'This file is cut off or damaged. Open it on your computer, save it again, then upload it.',
  },
  PAPER_PASSWORD: {
    id: 'PDF ini dikunci dengan kata sandi, jadi tidak dapat dibaca orang lain. Simpan tanpa kata sandi, lalu unggah lagi.',
    en: 'This PDF is locked with a password, so nobody else can read it. Save it without, then upload it again.',
  },
  PAPER_NAMED_OTHERWISE: {
    id: 'Nama berkas berakhiran .{said}, tetapi isinya {found}. Pastikan berkasnya benar, lalu simpan ulang sebagai .{found}.',
    en: 'The name ends in .{said}, but the content is {found}. Check that it is the right file and save it as .{found}.',
  },
  PAPER_MISSING: { id: 'Pilih berkas lebih dulu.', en: 'Choose a file first.' },
  PAPER_SIZE: {
    id: 'Berkas lebih besar dari {max} MB. Pindai dengan resolusi lebih rendah atau simpan sebagai PDF.',
    en: 'The file is larger than {max} MB. Scan it at a lower resolution or save it as PDF.',
  },
} as const satisfies Record<string, Message>;
