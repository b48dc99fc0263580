import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { useGroupWords } from '../group/useGroupWords.ts';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import { MemberStatusTag } from './MemberStatusTag.tsx';
import type { MembersQuery } from './MembersPage.generated.ts';
import classes from './MembersPage.module.css';
import { useMemberWords } from './useMemberWords.ts';

type MemberRow = MembersQuery['members']['nodes'][number];

export function useMemberColumns({ showsPartner }: { showsPartner: boolean }): DataColumn<MemberRow>[] {
  const { t } = useLingui();
  const words = useMemberWords();
  const groupWords = useGroupWords();
  const format = useFormat();
  return useMemo(() => {
    const partner: DataColumn<MemberRow> = {
      id: 'partner',
      header: t({ message: 'Mitra', context: 'satu' }),
      phone: 'hidden',
      cell: (member) => member.partner.name,
    };
    return [
      {
        id: 'name',
        header: t`Nama`,
        isRowHeader: true,
        cell: (member) => <Link to={`/peserta/${member.id}`}>{member.name}</Link>,
      },
      {
        id: 'nik',
        header: 'NIK',
        phone: 'hidden',
        cell: (member) => <span className={`${classes.nik} figures`}>{member.maskedNik}</span>,
      },
      {
        id: 'birthYear',
        header: t`Lahir`,
        align: 'end',
        phone: 'hidden',
        cell: (member) => member.birthYear ?? '–',
      },
      {
        id: 'village',
        header: t`Desa/kelurahan`,
        phone: 'second',
        grows: true,
        cell: (member) => (
          <span title={member.village.path}>
            {regionName(member.village)} <span className={classes.village}>{member.village.path.split(',')[0]}</span>
          </span>
        ),
      },
      { id: 'occupation', header: t`Pekerjaan`, phone: 'hidden', cell: (member) => member.occupation.label },
      { id: 'segment', header: t`Segmen`, phone: 'hidden', cell: (member) => member.segment },
      {
        id: 'category',
        header: t`Kategori`,
        phone: 'hidden',
        cell: (member) =>
          member.category === null ? '–' : member.category === 'OTHER' ? words.category.OTHER : member.category,
      },
      { id: 'payer', header: t`Iuran dibayar`, phone: 'hidden', cell: (member) => words.payer[member.payer] },
      ...(showsPartner ? [partner] : []),
      {
        id: 'group',
        header: t({ message: 'Kelompok', context: 'satu' }),
        phone: 'hidden',
        cell: (member) => member.group?.name ?? '–',
      },
      {
        id: 'ecosystem',
        header: t`Ekosistem`,
        phone: 'hidden',
        cell: ({ ecosystem }) => (ecosystem ? groupWords.ecosystem[ecosystem] : '–'),
      },
      {
        id: 'mou',
        header: t({ message: 'Perjanjian', context: 'satu' }),
        phone: 'hidden',
        cell: (member) => <span title={member.mou?.title}>{member.mou?.title ?? '–'}</span>,
      },
      {
        id: 'kpj',
        header: 'KPJ',
        phone: 'hidden',
        cell: (member) => <span className="figures">{member.kpj ?? '–'}</span>,
      },
      {
        id: 'status',
        header: t`Status`,
        phone: 'first',
        cell: (member) => <MemberStatusTag status={member.status} />,
      },
      {
        id: 'sendable',
        header: t`Data`,
        phone: 'second',
        cell: (member) =>
          member.status === 'ENDED' ? (
            '–'
          ) : member.sendable ? (
            <span className={classes.complete}>{t`Lengkap`}</span>
          ) : (
            <Tag tone="warn" icon="alert">
              {t`Belum lengkap`}
            </Tag>
          ),
      },
      {
        id: 'updatedAt',
        header: t`Diubah`,
        phone: 'hidden',
        cell: (member) => <span className="figures">{format.dateTime(member.updatedAt)}</span>,
      },
    ];
  }, [t, format, words, groupWords, showsPartner]);
}
