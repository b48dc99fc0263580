import type { Message } from '../kernel/message.ts';

export const clarificationMessages = {
  CLARIFICATION_NOTE: {
    id: 'Catatan harus {min} sampai {max} huruf.',
    en: 'A note has {min} to {max} letters.',
  },
  CLARIFICATION_SPAN: {
    id: 'Bulan harus di dalam masa perlindungan anggaran, {from} sampai {until}.',
    en: 'Months lie within the cover of the budget, {from} to {until}.',
  },
  CLARIFICATION_MEMBER: {
    id: 'Orang ini tidak dibayar oleh anggaran ini. Pilih peserta dari perjanjian anggarannya.',
    en: 'This budget does not pay for this person. Choose a member under its agreement.',
  },
  CLARIFICATION_NOTHING: {
    id: 'Tidak ada bulan yang dibayar sumber dana lain, jadi tidak ada yang perlu ditanyakan. Cadangkan langsung.',
    en: 'No other fund pays for any of these months, so there is nothing to ask. Reserve right away.',
  },
  CLARIFICATION_OPEN: {
    id: 'Sudah ada pertanyaan tentang orang ini yang menunggu jawaban. Tunggu, atau tarik yang itu dulu.',
    en: 'A question about this person is waiting already. Wait for the answer, or withdraw that one first.',
  },
  CLARIFICATION_CLOSED: {
    id: 'Pertanyaan ini sudah dijawab atau ditarik. Muat ulang halaman.',
    en: 'This question is answered or withdrawn by now. Reload the page.',
  },
  CLARIFICATION_SAME_PERSON: {
    id: 'Yang bertanya tidak boleh menjawab. Minta rekan yang menjawab.',
    en: 'Who asked does not answer. Let a colleague answer.',
  },
  CLARIFICATION_FROM: {
    id: 'Pilih bulan sesudah bulan pertama yang ditanyakan, paling akhir {until}.',
    en: 'Choose a month after the first one asked about, {until} at the latest.',
  },
  CLARIFICATION_RELEASE: {
    id: 'Melepas cadangan dana lain hanya oleh kantor pusat, dengan jawaban "tidak" atau "mulai bulan".',
    en: 'Only the agency gives back what the other fund reserved, with the answer “no” or “from a month on”.',
  },
} as const satisfies Record<string, Message>;
