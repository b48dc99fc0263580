import { DEMO_MARK } from '../document/demo-mark.ts';
import { TaggedPdf } from '../document/tagged-pdf.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { MouPayer, Programme } from '../mou/mou.codes.ts';

/** What stands on the papers of a ceremony; they are written in Indonesian, the language they are signed in. */
export interface CeremonyPaper {
  readonly place: string;
  readonly heldOn: CalendarDate;
  readonly officeName: string;
  readonly officeSignatory: string;
  readonly partnerName: string;
  readonly isDemo: boolean;
  readonly madeAt: Date;
  readonly agreements: readonly AgreementPaper[];
}

export interface AgreementPaper {
  readonly groupName: string;
  readonly groupPlace: string;
  readonly title: string;
  readonly kind: string;
  /** False until somebody else has approved it: such a paper says that it is a draft. */
  readonly isApproved: boolean;
  readonly officeNumber: string | null;
  readonly groupNumber: string | null;
  readonly signatory: string | null;
  readonly parentTitle: string | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly programmes: readonly Programme[];
  readonly segment: 'PU' | 'BPU';
  readonly payer: MouPayer;
  readonly targetHeadcount: number | null;
}

const kinds: Readonly<Record<string, string>> = { MOU: 'NOTA KESEPAHAMAN', PKS: 'PERJANJIAN KERJA SAMA' };
const programmeNames: Readonly<Record<Programme, string>> = {
  JKK: 'Jaminan Kecelakaan Kerja (JKK)',
  JKM: 'Jaminan Kematian (JKM)',
  JHT: 'Jaminan Hari Tua (JHT)',
  JP: 'Jaminan Pensiun (JP)',
};
const segmentNames = { PU: 'penerima upah (PU)', BPU: 'bukan penerima upah (BPU)' } as const;
const payerWords: Readonly<Record<MouPayer, string>> = {
  SELF: 'Iuran dibayar oleh masing-masing anggota, dikumpulkan oleh PIHAK KEDUA.',
  SUBSIDY: 'Iuran dibayar dari subsidi pemerintah.',
  EMPLOYER: 'Iuran dibayar oleh pemberi kerja.',
  SHARED: 'Iuran dibayar bersama oleh anggota dan pihak lain.',
  SPONSOR: 'Iuran dibayar oleh sponsor.',
};

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
const listed = new Intl.ListFormat('id-ID');
const numbers = new Intl.NumberFormat('id-ID');
const day = (format: Intl.DateTimeFormat, date: CalendarDate) => format.format(new Date(`${date}T00:00:00Z`));

/** All papers of a ceremony in one file: the list of who signs, then one agreement on a page of its own each. */
export function ceremonyPdf(paper: CeremonyPaper): AsyncGenerator<Buffer> {
  const pdf = new TaggedPdf({
    title: `Penandatanganan bersama ${day(shortDate, paper.heldOn)}: ${paper.partnerName}`,
    ...{ language: 'id-ID', madeAt: paper.madeAt, mark: paper.isDemo ? DEMO_MARK : null },
    pageOf: (page, pages) => `Halaman ${page} dari ${pages}`,
  });
  addList(pdf, paper);
  for (const agreement of paper.agreements) addAgreement(pdf, paper, agreement);
  return pdf.bytes();
}

function addList(pdf: TaggedPdf, { agreements, ...paper }: CeremonyPaper): void {
  pdf.page();
  pdf.heading('DAFTAR PENANDATANGANAN BERSAMA');
  pdf.paragraph(`${day(longDate, paper.heldOn)}, ${paper.place}`, { isCentred: true });
  pdf.paragraph(
    `${paper.officeName}, diwakili oleh ${paper.officeSignatory}, dengan ${numbers.format(agreements.length)} kelompok dari ${paper.partnerName}.`,
  );
  pdf.table({
    summary: 'Kelompok yang menandatangani, nomor surat, dan wakilnya',
    heads: ['No', 'Kelompok', 'Nomor surat', 'Diwakili oleh'],
    widths: [1, 6, 5, 4],
    rows: agreements.map(({ groupName, officeNumber, signatory }, index) => [
      ...[String(index + 1), groupName, officeNumber ?? '–', signatory ?? '–'],
    ]),
  });
}

function addAgreement(pdf: TaggedPdf, paper: CeremonyPaper, one: AgreementPaper): void {
  pdf.page();
  if (!one.isApproved) pdf.paragraph('RANCANGAN, belum disetujui untuk ditandatangani', { isCentred: true });
  pdf.heading(kinds[one.kind] ?? 'PERJANJIAN');
  pdf.paragraph(one.title, { isCentred: true });
  pdf.paragraph(`Nomor: ${one.officeNumber ?? '–'}`, { isCentred: true });
  if (one.groupNumber !== one.officeNumber) pdf.paragraph(`Nomor: ${one.groupNumber ?? '–'}`, { isCentred: true });
  pdf.paragraph(
    `Pada hari ini, ${day(longDate, paper.heldOn)}, bertempat di ${paper.place}, yang bertanda tangan di bawah ini:`,
  );
  pdf.list([
    ['PIHAK KESATU', `${paper.officeName}, diwakili oleh ${paper.officeSignatory}.`],
    [
      'PIHAK KEDUA',
      `${one.groupName}, ${one.groupPlace}, binaan ${paper.partnerName}, diwakili oleh ${one.signatory ?? '–'}.`,
    ],
  ]);
  pdf.paragraph('Kedua pihak sepakat tentang hal-hal berikut.');
  pdf.part('Pasal 1 Program dan peserta');
  const target = one.targetHeadcount === null ? '' : ` Sasaran peserta ${numbers.format(one.targetHeadcount)} orang.`;
  pdf.paragraph(
    `Anggota PIHAK KEDUA didaftarkan sebagai peserta ${segmentNames[one.segment]} pada program ${listed.format(one.programmes.map((name) => programmeNames[name]))}.${target}`,
  );
  pdf.part('Pasal 2 Iuran');
  pdf.paragraph(
    `${payerWords[one.payer]} Besar iuran mengikuti tarif yang berlaku pada bulan iuran. Perlindungan berlaku untuk bulan yang iurannya sudah dibayar.`,
  );
  pdf.part('Pasal 3 Jangka waktu');
  const until = one.endsOn ? ` sampai dengan ${day(shortDate, one.endsOn)}` : '';
  pdf.paragraph(one.startsOn ? `Berlaku sejak ${day(shortDate, one.startsOn)}${until}.` : 'Belum ditetapkan.');
  if (one.parentTitle) {
    pdf.part('Pasal 4 Dasar');
    pdf.paragraph(`Merupakan bagian dari "${one.parentTitle}".`);
  }
  pdf.signatures([
    { party: 'PIHAK KESATU', name: paper.officeSignatory },
    { party: 'PIHAK KEDUA', name: one.signatory ?? '………………' },
  ]);
}
