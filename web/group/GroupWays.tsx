import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { ActMenu, type MenuAct } from '../ui/ActMenu.tsx';
import type { GroupFactsFragment, GroupMouFragment } from './GroupPage.generated.ts';
import type { GroupAct } from './GroupTasks.tsx';
import classes from './GroupWays.module.css';
import { newImportPath, newMemberPath } from './group-paths.ts';

interface GroupWaysProps {
  group: GroupFactsFragment & { memberCounts: { registered: number; candidate: number } };
  /** Under which new people come in. */
  mou: GroupMouFragment | null;
  mayReport: boolean;
  mayRecord: boolean;
  onAct: (act: GroupAct) => void;
}

/** Everything that can be done with the people of a group at any time; what comes next stands above. */
export function GroupWays({ group, mou, mayReport, mayRecord, onAct }: GroupWaysProps) {
  const { t } = useLingui();
  const { registered, candidate } = group.memberCounts;
  const mayCreate = group.viewerCanCreateMember;
  const acts: (MenuAct | false)[] = [
    mayCreate && { label: t`Tambah peserta`, to: newMemberPath(group, mou) },
    mayCreate &&
      group.partner.viewerCanImportMembers && { label: t`Impor daftar peserta`, to: newImportPath(group, mou) },
    mayCreate && candidate > 0 && { label: t`Isi KPJ`, onChoose: () => onAct('kpj') },
    (mayReport || mayRecord) &&
      registered > 0 && {
        label: mayRecord ? t`Catat pembayaran` : t`Laporkan sudah bayar`,
        onChoose: () => onAct('pay'),
      },
    { label: t`Iuran`, to: `/iuran?kelompok=${group.id}` },
    { label: t`Pembayaran`, to: `/pembayaran?kelompok=${group.id}` },
    { label: t`Simulasi iuran`, to: `/iuran/simulasi?kelompok=${group.id}` },
  ];
  return (
    <span className={`${classes.ways} no-print`}>
      {registered > 0 && <Link to={`/kelompok/${group.id}/setoran`}>{t`Lembar setoran`}</Link>}
      <Link to={`/peserta?kelompok=${group.id}`}>{t`Lihat semua`}</Link>
      <ActMenu acts={acts.filter((act) => act !== false)} size="xs" />
    </span>
  );
}
