import { useLingui } from '@lingui/react/macro';
import { readDateParts } from '../format/date-parts.ts';
import { readRupiah } from '../format/rupiah.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import type { Difference } from '../ui/ConflictNotice.tsx';
import { fieldOrder, type MemberFormField, type MemberFormValues } from './member-form.ts';
import { useMemberWords } from './useMemberWords.ts';

/** Which boxes of two versions of a form differ, in words. */
export function useMemberDifferences(): (mine: MemberFormValues, theirs: MemberFormValues) => Difference[] {
  const { t } = useLingui();
  const format = useFormat();
  const words = useMemberWords();
  const labels: Record<MemberFormField, string> = {
    groupId: t({ message: 'Kelompok', context: 'satu' }),
    mouId: t({ message: 'Perjanjian', context: 'satu' }),
    nik: 'NIK',
    name: t`Nama`,
    birth: t`Tanggal lahir`,
    sex: t`Jenis kelamin`,
    motherName: t`Nama ibu kandung`,
    phone: t`Nomor HP`,
    village: t`Desa/kelurahan`,
    address: t`Alamat`,
    rt: 'RT',
    rw: 'RW',
    occupation: t`Pekerjaan`,
    sector: t`Sektor`,
    income: t`Penghasilan sebulan`,
    segment: t`Segmen`,
    category: t`Kategori`,
    payer: t`Iuran dibayar oleh`,
    kpj: 'KPJ',
  };

  function shown(values: MemberFormValues, field: MemberFormField): string {
    if (field === 'birth') {
      const birth = readDateParts(values.birth);
      return birth.kind === 'date' ? format.date(birth.date) : '';
    }
    if (field === 'village') {
      return values.village ? regionName(values.village) : '';
    }
    if (field === 'income') {
      const income = readRupiah(values.income);
      return income ? format.rupiah(income) : '';
    }
    if (field === 'sex') {
      return values.sex ? words.sex[values.sex] : '';
    }
    if (field === 'payer') {
      return values.payer ? words.payer[values.payer] : '';
    }
    if (field === 'category') {
      return values.category ? words.category[values.category] : '';
    }
    return values[field].trim();
  }

  return (mine, theirs) =>
    fieldOrder
      .map((field) => ({ label: labels[field], mine: shown(mine, field), theirs: shown(theirs, field) }))
      .filter((difference) => difference.mine !== difference.theirs);
}
