import type { Message } from '../kernel/message.ts';

/** Signing in, rights, and the errors that a form cannot put right. */
export const accessMessages = {
  SIGN_IN_FAILED: {
    id: 'Nama pengguna atau kata sandi tidak cocok.',
    en: 'The user name or password does not match.',
  },
  SIGN_IN_SLOWED: {
    id: 'Terlalu banyak percobaan. Coba lagi dalam {seconds} detik.',
    en: 'Too many attempts. Try again in {seconds} seconds.',
  },
  SIGN_IN_INCOMPLETE: { id: 'Isi nama pengguna dan kata sandi.', en: 'Fill in user name and password.' },
  UNAUTHENTICATED: { id: 'Anda perlu masuk.', en: 'You need to sign in.' },
  FORBIDDEN: { id: 'Anda tidak berhak melakukan ini.', en: 'You may not do this.' },
  NOT_FOUND: { id: 'Data tidak ditemukan.', en: 'Not found.' },
  BAD_USER_INPUT: { id: 'Permintaan tidak dapat dibaca.', en: 'The request cannot be read.' },
  CONFLICT: {
    id: 'Permintaan ini pernah dikirim dengan isi lain.',
    en: 'This request was sent before with other content.',
  },
  LIMIT_EXCEEDED: { id: 'Permintaan terlalu besar.', en: 'The request is too large.' },
  RATE_LIMITED: { id: 'Terlalu banyak permintaan. Coba lagi sebentar.', en: 'Too many requests. Try again shortly.' },
  UNAVAILABLE: { id: 'Layanan sedang tidak tersedia. Coba lagi.', en: 'The service is unavailable. Try again.' },
  INTERNAL: {
    id: 'Terjadi kesalahan pada sistem. Data Anda tidak berubah.',
    en: 'Something went wrong here. Your data did not change.',
  },
  VERSION_CONFLICT: {
    id: 'Data ini sudah diubah orang lain. Muat ulang untuk membandingkan.',
    en: 'Somebody else changed this meanwhile. Reload to compare.',
  },
  IDEMPOTENCY_KEY_LENGTH: { id: 'Kunci kirim tidak sah.', en: 'The send key is not valid.' },
  CODE_INCOMPLETE: {
    id: 'Isi nama pengguna, kode, dan kata sandi baru.',
    en: 'Fill in user name, code and new password.',
  },
  CODE_WRONG: {
    id: 'Nama pengguna atau kode tidak cocok. Periksa huruf demi huruf.',
    en: 'The user name or the code does not match. Check it letter by letter.',
  },
  CODE_USED: {
    id: 'Kode ini sudah dipakai. Masuk dengan kata sandi Anda, atau minta kode baru kepada koordinator.',
    en: 'This code has been used. Sign in with your password, or ask your coordinator for a new code.',
  },
  CODE_LATE: {
    id: 'Kode ini tidak berlaku lagi. Minta kode baru kepada koordinator Anda.',
    en: 'This code is no longer valid. Ask your coordinator for a new one.',
  },
  PASSWORD_INCOMPLETE: {
    id: 'Isi kata sandi lama dan kata sandi baru.',
    en: 'Fill in the old and the new password.',
  },
  PASSWORD_OLD_WRONG: { id: 'Kata sandi lama tidak cocok.', en: 'The old password does not match.' },
  PASSWORD_SHORT: {
    id: 'Kata sandi harus paling sedikit {min} karakter.',
    en: 'A password has at least {min} characters.',
  },
  PASSWORD_GUESSABLE: {
    id: 'Kata sandi terlalu mudah ditebak. Pakai beberapa kata yang tidak berhubungan.',
    en: 'The password is too easy to guess. Use several unrelated words.',
  },
} as const satisfies Record<string, Message>;
