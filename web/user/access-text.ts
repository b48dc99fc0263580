interface Slip {
  name: string;
  login: string;
  code: string;
}

/** What a message to the user says; ready to be sent as it is. */
export function accessText({ name, login, code }: Slip, address: string, validUntil: string, locale: string): string {
  return locale === 'en'
    ? `Hello ${name}, this is your access to Portal Mitra.\nAddress: ${address}/kode\nUser name: ${login}\nOne-time code: ${code}\nValid until ${validUntil}. Open the address, fill in user name and code, and choose your own password.`
    : `Halo ${name}, ini akses Anda ke Portal Mitra.\nAlamat: ${address}/kode\nNama pengguna: ${login}\nKode sekali pakai: ${code}\nBerlaku sampai ${validUntil}. Buka alamat itu, isi nama pengguna dan kode, lalu buat kata sandi Anda sendiri.`;
}

/** Opens WhatsApp with the text typed in; without a number the sender chooses whom to write to. */
export function whatsAppAddress(phone: string | null | undefined, text: string): string {
  const number = (phone ?? '').replace(/\D/g, '').replace(/^0/, '62');
  return `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
}
