import type { Message } from '../kernel/message.ts';
import type { MouTurn } from '../mou/mou.codes.ts';
import type { MouPaperKind } from './mou-document.codes.ts';

/** What papers are called in files and letters. */
export const paperWords: Readonly<Record<MouPaperKind, Message>> = {
  DRAFT_TEXT: { id: 'naskah draf', en: 'the draft' },
  LEGAL_NOTE: { id: 'catatan telaah hukum', en: 'the note of the legal review' },
  AUTHORITY: { id: 'surat kuasa atau SK penanda tangan', en: 'the authority of who signs' },
  SIGNED: { id: 'naskah bertanda tangan', en: 'the signed text' },
  MINUTES: { id: 'berita acara penandatanganan', en: 'the minutes of the signing' },
  MEMBER_LIST: { id: 'lampiran daftar peserta', en: 'the list of members' },
  TERMINATION: { id: 'surat pengakhiran', en: 'the letter of termination' },
  OTHER: { id: 'dokumen lain', en: 'another paper' },
};

/** Who brings them. */
export const bringerWords: Readonly<Record<MouTurn, Message>> = {
  COORDINATOR: { id: 'koordinator mitra', en: 'the partner’s coordinator' },
  OFFICE: { id: 'kantor cabang', en: 'the branch' },
  AGENCY: { id: 'kantor pusat', en: 'the head office' },
};
