import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type {
  CheckLevel,
  MemberCategory,
  MemberEndReason,
  MemberStatus,
  Payer,
  Segment,
  Sex,
} from '../apollo/schema.generated.ts';

/** What the codes of a member are called on the screen. */
export function useMemberWords() {
  const { t } = useLingui();
  return useMemo(() => {
    const status: Record<MemberStatus, string> = {
      CANDIDATE: t`Calon peserta`,
      REGISTERED: t`Terdaftar`,
      ENDED: t`Berakhir`,
    };
    const endReason: Record<MemberEndReason, string> = {
      DECEASED: t`Meninggal`,
      MOVED: t`Pindah ke luar wilayah`,
      OVER_AGE: t`Melewati batas usia`,
      MEMBER_ELSEWHERE: t`Sudah menjadi peserta di tempat lain`,
      REFUSED: t`Menolak ikut`,
      DATA_WRONG: t`Data salah`,
    };
    const segment: Record<Segment, string> = { BPU: t`BPU (bukan penerima upah)`, PU: t`PU (penerima upah)` };
    const sex: Record<Sex, string> = { FEMALE: t`Perempuan`, MALE: t`Laki-laki` };
    const category: Record<MemberCategory, string> = {
      MME: t`MME (miskin dan miskin ekstrem)`,
      PR: t`PR (pekerja rentan)`,
      OTHER: t`Lainnya`,
    };
    const payer: Record<Payer, string> = {
      SUBSIDY: t`Subsidi pemerintah`,
      SELF: t`Bayar sendiri`,
      EMPLOYER: t`Pemberi kerja`,
      SPONSOR: t`Sponsor`,
    };
    const checkLevel: Record<CheckLevel, string> = {
      BLOCKS_SAVING: t`Tidak dapat disimpan`,
      BLOCKS_SENDING: t`Belum dapat dikirim`,
      WARNS: t`Perlu dicek`,
    };
    return { status, endReason, segment, sex, category, payer, checkLevel };
  }, [t]);
}
