import type { Message } from '../kernel/message.ts';

export const changeMessages = {
  CHANGE_GROUNDS: {
    id: 'Isi alasan, nomor SK, dan tanggal SK perubahan.',
    en: 'Give the reason, and number and date of the changing decree.',
  },
  CHANGE_DECREE: {
    id: 'Isi nomor SK perubahan, {min} sampai {max} huruf.',
    en: 'Give the number of the changing decree, {min} to {max} letters.',
  },
  CHANGE_DECREE_AHEAD: {
    id: 'Tanggal SK tidak boleh sesudah hari ini.',
    en: 'The decree cannot be dated after today.',
  },
  CHANGE_WAITING: {
    id: 'Masih ada permintaan perubahan yang menunggu. Putuskan itu dulu.',
    en: 'Another request waits. Decide that one first.',
  },
  CHANGE_DECIDED: {
    id: 'Permintaan ini sudah diputuskan. Muat ulang halaman.',
    en: 'This request was decided already. Reload the page.',
  },
  QUOTA_SAME: {
    id: 'Kuota unit ini sudah sama. Tulis kuota yang lain.',
    en: 'These units have that quota already. Give another one.',
  },
  QUOTA_USED: {
    id: 'Di {units} unit sudah dicadangkan lebih banyak orang. Naikkan kuotanya, atau lepaskan cadangannya dulu.',
    en: 'In {units} units more people are reserved. Raise the quota, or release them first.',
  },
  QUOTA_USED_MEANWHILE: {
    id: 'Sementara itu ada orang yang dicadangkan. Muat ulang halaman, lalu periksa lagi.',
    en: 'Somebody was reserved meanwhile. Reload the page and look again.',
  },
  QUOTA_NO_ROOM: {
    id: 'Di {units} unit dananya kurang {amount} untuk kuota ini. Pindahkan dana dulu, atau turunkan kuotanya.',
    en: 'In {units} units {amount} is missing for this quota. Move money first, or lower it.',
  },
  AGE_SAME: { id: 'Batas umurnya sudah sama.', en: 'The ages are these already.' },
  UNIT_VILLAGE: { id: 'Pilih desa atau kelurahan.', en: 'Choose a village.' },
  UNIT_KNOWN: {
    id: 'Desa ini sudah menjadi unit anggaran. Pakai Pindahkan dana untuk menambah dananya.',
    en: 'This village is a unit already. Move money to give it more.',
  },
  UNIT_OUTSIDE: {
    id: 'Desa ini di luar kabupaten/kota sasaran perjanjian. Periksa desanya.',
    en: 'The agreement does not aim at the regency of this village. Check the village.',
  },
  UNIT_NO_LINE: {
    id: 'Anggaran ini tidak punya jalur dana untuk jenis unit ini.',
    en: 'The budget has no funding line for this kind of unit.',
  },
  UNIT_REST: {
    id: 'Dana yang belum dibagi tidak cukup: tersisa {left}. Ambil dari unit lain, atau kurangi jumlahnya.',
    en: 'Only {left} is undivided. Take it from another unit, or give less.',
  },
  UNIT_RESERVED: {
    id: 'Di unit ini masih dicadangkan {amount}. Lepaskan cadangannya dulu.',
    en: 'In this unit {amount} is still reserved. Release it first.',
  },
  UNIT_RECEIVED: {
    id: 'Unit ini sudah menerima {amount}. Batalkan dulu catatan dana masuknya di Buku besar.',
    en: 'This unit has received {amount}. Take these entries back in the Ledger first.',
  },
  UNIT_BUSY: {
    id: 'Sementara itu ada yang dicatat untuk unit ini. Muat ulang halaman, lalu periksa lagi.',
    en: 'Something was written down for this unit meanwhile. Reload the page and look again.',
  },
  UNIT_CODES_CURRENT: {
    id: 'Semua unit sudah memakai kode yang berlaku.',
    en: 'All units stand under the codes of today.',
  },
  UNIT_MERGED: {
    id: 'Desa dengan kode {code} kini menjadi satu dengan unit lain. Keluarkan salah satunya dulu.',
    en: 'The village of code {code} has become one with another unit. Take one of them out first.',
  },
} as const satisfies Record<string, Message>;
