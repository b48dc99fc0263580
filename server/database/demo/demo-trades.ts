import type { OccupationCode } from '../../member/occupation.ts';
import { weighted } from './seeded-draw.ts';

// Shares in a hundred.
export const rural = weighted<OccupationCode>({
  petani: 28,
  buruh_tani: 18,
  pekebun_sawit: 14,
  peternak: 4,
  pedagang_pasar: 5,
  pkl: 3,
  ojek_pangkalan: 5,
  tukang_bangunan: 6,
  buruh_panggul: 4,
  penjahit: 2,
  perajin: 2,
  guru_ngaji: 2,
  marbot: 1,
  pegawai_syara: 2,
  penggali_kubur: 1,
  kader_posyandu: 2,
  lainnya: 1,
});
export const coastal = weighted<OccupationCode>({
  nelayan: 34,
  petani: 22,
  buruh_tani: 12,
  pekebun_sawit: 12,
  pedagang_pasar: 8,
  buruh_panggul: 6,
  ojek_pangkalan: 6,
});
export const urban = weighted<OccupationCode>({
  pedagang_pasar: 17,
  pkl: 15,
  ojek_pangkalan: 10,
  tukang_bangunan: 14,
  buruh_panggul: 10,
  art: 9,
  juru_parkir: 5,
  pemulung: 5,
  tukang_becak: 3,
  penjahit: 5,
  marbot: 2,
  guru_ngaji: 3,
  ketua_rt_rw: 1,
  lainnya: 1,
});
export const riders = weighted<OccupationCode>({ ojek_online: 62, kurir: 22, sopir_angkot: 11, ojek_pangkalan: 5 });
export const villageStaff = weighted<OccupationCode>({ perangkat_desa: 65, lainnya: 35 });
export const coastalAndFarming = weighted<OccupationCode>({ nelayan: 40, petani: 30, perajin: 15, pedagang_pasar: 15 });
