import type { Message } from '../kernel/message.ts';
import type { MemberEventKind } from './member-event.codes.ts';

interface ClaimPaper {
  readonly label: Message;
  /** Who gives it, or when it is not needed. */
  readonly hint: Message;
}

/** The papers that branches ask for. Common practice, not read in a regulation: the branch has the last word. */
export const claimPapers = {
  DEATH_CERTIFICATE: {
    label: { id: 'Akta atau surat keterangan kematian', en: 'Death certificate' },
    hint: {
      id: 'Dari Dukcapil, rumah sakit, atau desa/kelurahan.',
      en: 'From the civil registry, a hospital or the village.',
    },
  },
  KPJ_CARD: {
    label: { id: 'Kartu peserta (KPJ)', en: 'Participant card (KPJ)' },
    hint: { id: 'Bila hilang, cukup nomor peserta.', en: 'If it is lost, the participant number will do.' },
  },
  MEMBER_KTP: {
    label: { id: 'KTP peserta', en: 'Identity card (KTP) of the member' },
    hint: { id: 'Salinan.', en: 'A copy.' },
  },
  HEIR_KTP: {
    label: { id: 'KTP ahli waris', en: 'Identity card (KTP) of the heir' },
    hint: { id: 'Salinan, dengan aslinya untuk diperlihatkan.', en: 'A copy, with the original to show.' },
  },
  FAMILY_CARD: {
    label: { id: 'Kartu keluarga (KK)', en: 'Family card (KK)' },
    hint: {
      id: 'KK peserta dan KK ahli waris bila berbeda.',
      en: "The member's, and the heir's where it is another one.",
    },
  },
  MARRIAGE_CERTIFICATE: {
    label: { id: 'Buku atau akta nikah', en: 'Marriage certificate' },
    hint: {
      id: 'Bila ahli warisnya suami atau istri. Belum tercatat? Minta isbat nikah atau keterangan KUA.',
      en: 'Where the heir is the spouse. Not registered? Ask the religious affairs office how to register it.',
    },
  },
  HEIR_STATEMENT: {
    label: { id: 'Surat keterangan ahli waris', en: "Heirs' statement" },
    hint: { id: 'Ditandatangani desa/kelurahan dan camat.', en: 'Signed by the village and the district head.' },
  },
  HEIR_BANK_BOOK: {
    label: { id: 'Buku tabungan ahli waris', en: "Heir's bank book" },
    hint: { id: 'Atas nama ahli waris sendiri.', en: "In the heir's own name." },
  },
  BANK_BOOK: {
    label: { id: 'Buku tabungan peserta', en: "Member's bank book" },
    hint: { id: 'Atas nama peserta sendiri.', en: "In the member's own name." },
  },
  WORK_STATEMENT: {
    label: { id: 'Surat keterangan pemberi kerja atau desa', en: "Employer's or village's statement" },
    hint: {
      id: 'Bahwa peserta bekerja, dan di mana saat kejadian.',
      en: 'That the member was working, and where when it happened.',
    },
  },
  POLICE_REPORT: {
    label: { id: 'Laporan polisi', en: 'Police report' },
    hint: { id: 'Bila kecelakaan lalu lintas.', en: 'For a traffic accident.' },
  },
  HOSPITAL_REPORT: {
    label: { id: 'Surat keterangan rumah sakit', en: 'Hospital report' },
    hint: {
      id: 'Serahkan langsung ke kantor cabang; isinya tidak dicatat di sini.',
      en: 'Hand it to the branch; what it says is not written down here.',
    },
  },
} as const satisfies Record<string, ClaimPaper>;

export type ClaimPaperKind = keyof typeof claimPapers;

/** Which papers an event asks for, in the order of the list. */
export const papersOf: Readonly<Record<MemberEventKind, readonly ClaimPaperKind[]>> = {
  DEATH: [
    ...(['DEATH_CERTIFICATE', 'KPJ_CARD', 'MEMBER_KTP', 'HEIR_KTP', 'FAMILY_CARD', 'MARRIAGE_CERTIFICATE'] as const),
    ...(['HEIR_STATEMENT', 'HEIR_BANK_BOOK', 'WORK_STATEMENT', 'POLICE_REPORT', 'HOSPITAL_REPORT'] as const),
  ],
  WORK_ACCIDENT: ['KPJ_CARD', 'MEMBER_KTP', 'WORK_STATEMENT', 'POLICE_REPORT', 'HOSPITAL_REPORT', 'BANK_BOOK'],
};
