import type { Message } from '../kernel/message.ts';
import type { JobStep } from './job.codes.ts';

/** Why a job ended without its result. */
export const jobMessages = {
  JOB_FAILED: {
    id: 'Pekerjaan ini gagal karena gangguan sistem. Tidak ada data yang berubah. Silakan coba lagi.',
    en: 'This job failed because of a fault in the system. No data were changed. Please try again.',
  },
  JOB_KEEPS_FAILING: {
    id: 'Pekerjaan ini berulang kali terhenti dan tidak dilanjutkan. Tidak ada data yang berubah. Hubungi pengelola portal.',
    en: 'This job stopped again and again and is not continued. No data were changed. Contact the administrator.',
  },
  JOB_VIEWER_GONE: {
    id: 'Akun yang meminta pekerjaan ini dinonaktifkan atau cakupannya berubah. Tidak ada data yang berubah.',
    en: 'The account that asked for this job was disabled or its scope changed. No data were changed.',
  },
  JOB_NOTHING_DUE: {
    id: 'Tidak ada iuran yang belum dibayar untuk peserta dan bulan itu. Tidak ada data yang berubah.',
    en: 'There was no unpaid month for these members and months. No data were changed.',
  },
} as const satisfies Record<string, Message>;

/** Why a job ended by a rule: its own message where there is one; else who asked for it may not do it any more. */
export const failureOf = ({ code }: { readonly code: string }): string =>
  Object.hasOwn(jobMessages, code) ? code : 'JOB_VIEWER_GONE';

export const jobStepLabels: Readonly<Record<JobStep | 'WAITING', Message>> = {
  WAITING: { id: 'Menunggu giliran', en: 'Waiting for its turn' },
  READING: { id: 'Membaca berkas', en: 'Reading the file' },
  COMPARING: { id: 'Membandingkan dengan data peserta', en: 'Comparing with the members' },
  SUMMING_UP: { id: 'Merangkum hasil', en: 'Summing up' },
  WRITING: { id: 'Menyimpan peserta', en: 'Saving the members' },
  COUNTING: { id: 'Menghitung peserta', en: 'Counting the members' },
  PRICING: { id: 'Menghitung dan menulis iuran', en: 'Pricing and writing months' },
  PAYING: { id: 'Membayar bulan peserta', en: 'Paying months' },
  REVERSING: { id: 'Membuka lagi bulan peserta', en: 'Opening months again' },
  RESERVING: { id: 'Mencadangkan bulan peserta', en: 'Reserving months' },
  EXPORTING: { id: 'Menulis berkas', en: 'Writing the file' },
};
