import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import type { MemberFactsFragment } from './MemberPage.generated.ts';
import classes from './MemberPage.module.css';
import { useMemberWords } from './useMemberWords.ts';

export function MemberFactSheet({ member }: { member: MemberFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useMemberWords();
  const absent = t`Belum diisi`;
  const rtRw = member.rt || member.rw ? `RT ${member.rt ?? '–'} / RW ${member.rw ?? '–'}` : null;

  return (
    <div className={classes.sheet}>
      <Section title={t`Orang`}>
        <Facts
          absent={absent}
          facts={[
            { label: 'NIK', value: <span className={classes.nik}>{member.maskedNik}</span>, figures: true },
            {
              label: t`Tanggal lahir`,
              value: member.birthDate ? format.date(member.birthDate) : member.birthYear,
              figures: true,
            },
            { label: t`Jenis kelamin`, value: member.sex && words.sex[member.sex] },
            { label: t`Nama ibu kandung`, value: member.motherName },
            { label: t`Nomor HP`, value: member.phone, figures: true },
          ]}
        />
      </Section>
      <Section title={t`Alamat`}>
        <Facts
          absent={absent}
          facts={[
            {
              label: t`Desa/kelurahan`,
              value: (
                <>
                  {regionName(member.village)}, {member.village.path}
                </>
              ),
            },
            { label: t`Alamat`, value: member.address },
            { label: 'RT/RW', value: rtRw, figures: true },
          ]}
        />
      </Section>
      <Section title={t`Pekerjaan dan iuran`}>
        <Facts
          absent={absent}
          facts={[
            { label: t`Pekerjaan`, value: member.occupation.label },
            { label: t`Sektor`, value: member.sector?.label },
            { label: t`Penghasilan sebulan`, value: member.income && format.rupiah(member.income), figures: true },
            { label: t`Segmen`, value: words.segment[member.segment] },
            { label: t`Kategori`, value: member.category && words.category[member.category] },
            { label: t`Iuran dibayar`, value: words.payer[member.payer] },
          ]}
        />
      </Section>
      <Section title={t`Kepesertaan`}>
        <Facts
          absent={absent}
          facts={[
            {
              label: t({ message: 'Mitra', context: 'satu' }),
              value: <Link to={`/mitra/${member.partner.id}`}>{member.partner.name}</Link>,
            },
            ...(member.group
              ? [
                  {
                    label: t({ message: 'Kelompok', context: 'satu' }),
                    value: <Link to={`/kelompok/${member.group.id}`}>{member.group.name}</Link>,
                  },
                ]
              : []),
            ...(member.mou
              ? [
                  {
                    label: t({ message: 'Perjanjian', context: 'satu' }),
                    value: <Link to={`/mou/${member.mou.id}`}>{member.mou.title}</Link>,
                  },
                ]
              : []),
            { label: t`Nomor peserta (KPJ)`, value: member.kpj, figures: true },
            {
              label: t`Status`,
              value: t`${words.status[member.status]} sejak ${format.date(member.statusSince)}`,
              figures: true,
            },
            ...(member.endReason ? [{ label: t`Alasan berakhir`, value: words.endReason[member.endReason] }] : []),
            ...(member.statusNote ? [{ label: t`Catatan`, value: member.statusNote }] : []),
            { label: t`Didaftarkan`, value: format.dateTime(member.createdAt), figures: true },
          ]}
        />
      </Section>
    </div>
  );
}
