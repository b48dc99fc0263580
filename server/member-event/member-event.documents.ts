import type { Message } from '../kernel/message.ts';
import { type MemberEventKind, memberEventKinds } from './member-event.codes.ts';

interface ClaimPaper {
  /** What happened where it is asked for. */
  readonly events: readonly MemberEventKind[];
  readonly label: Message;
  /** Who gives it, or when it is not needed. */
  readonly hint: Message;
}

/**
 * The papers that branches ask for, in the order of the list. Common practice, not read in a regulation: the branch has the
 * last word.
 */
export const claimPapers = {
  DEATH_CERTIFICATE: {
    events: ['DEATH'],
    label: { id: 'Akta atau surat keterangan kematian', en: 'Death certificate' },
    hint: {
      id: 'Dari Dukcapil, rumah sakit, atau desa/kelurahan.',
      en: 'From the civil registry, a hospital or the village.',
    },
  },
  KPJ_CARD: {
    events: memberEventKinds,
    label: { id: 'Kartu peserta (KPJ)', en: 'Participant card (KPJ)' },
    hint: { id: 'Bila hilang, cukup nomor peserta.', en: 'If it is lost, the participant number will do.' },
  },
  MEMBER_KTP: {
    events: memberEventKinds,
    label: { id: 'KTP peserta', en: 'Identity card (KTP) of the member' },
    hint: { id: 'Salinan.', en: 'A copy.' },
  },
  HEIR_KTP: {
    events: ['DEATH'],
    label: { id: 'KTP ahli waris', en: 'Identity card (KTP) of the heir' },
    hint: { id: 'Salinan, dengan aslinya untuk diperlihatkan.', en: 'A copy, with the original to show.' },
  },
  FAMILY_CARD: {
    events: ['DEATH'],
    label: { id: 'Kartu keluarga (KK)', en: 'Family card (KK)' },
    hint: {
      id: 'KK peserta dan KK ahli waris bila berbeda.',
      en: "The member's, and the heir's where it is another one.",
    },
  },
  MARRIAGE_CERTIFICATE: {
    events: ['DEATH'],
    label: { id: 'Buku atau akta nikah', en: 'Marriage certificate' },
    hint: {
      id: 'Bila ahli warisnya suami atau istri. Belum tercatat? Minta isbat nikah atau keterangan KUA.',
      en: 'Where the heir is the spouse. Not registered? Ask the religious affairs office how to register it.',
    },
  },
  HEIR_STATEMENT: {
    events: ['DEATH'],
    label: { id: 'Surat keterangan ahli waris', en: "Heirs' statement" },
    hint: { id: 'Ditandatangani desa/kelurahan dan camat.', en: 'Signed by the village and the district head.' },
  },
  HEIR_BANK_BOOK: {
    events: ['DEATH'],
    label: { id: 'Buku tabungan ahli waris', en: "Heir's bank book" },
    hint: { id: 'Atas nama ahli waris sendiri.', en: "In the heir's own name." },
  },
  WORK_STATEMENT: {
    events: memberEventKinds,
    label: { id: 'Surat keterangan pemberi kerja atau desa', en: "Employer's or village's statement" },
    hint: {
      id: 'Bahwa peserta bekerja, dan di mana saat kejadian.',
      en: 'That the member was working, and where when it happened.',
    },
  },
  POLICE_REPORT: {
    events: memberEventKinds,
    label: { id: 'Laporan polisi', en: 'Police report' },
    hint: { id: 'Bila kecelakaan lalu lintas.', en: 'For a traffic accident.' },
  },
  HOSPITAL_REPORT: {
    events: memberEventKinds,
    label: { id: 'Surat keterangan rumah sakit', en: 'Hospital report' },
    hint: {
      id: 'Serahkan langsung ke kantor cabang; isinya tidak dicatat di sini.',
      en: 'Hand it to the branch; what it says is not written down here.',
    },
  },
  BANK_BOOK: {
    events: ['WORK_ACCIDENT'],
    label: { id: 'Buku tabungan peserta', en: "Member's bank book" },
    hint: { id: 'Atas nama peserta sendiri.', en: "In the member's own name." },
  },
} as const satisfies Record<string, ClaimPaper>;

export type ClaimPaperKind = keyof typeof claimPapers;

/** The papers that an event asks for. */
export function papersOf(event: MemberEventKind): ClaimPaperKind[] {
  const papers = Object.entries<ClaimPaper>(claimPapers).filter(([, { events }]) => events.includes(event));
  return papers.map(([kind]) => kind as ClaimPaperKind);
}
