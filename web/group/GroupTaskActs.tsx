import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { LinkButton } from '../ui/LinkButton.tsx';
import { GroupPaperUpload } from './GroupPaperUpload.tsx';
import type { GroupTaskProps } from './GroupTasks.tsx';
import { newImportPath, newMemberPath } from './group-paths.ts';
import type { GroupTask } from './group-tasks.ts';

/** How a task is done: on this page, or on one that comes back to it. Nothing where it is somebody else's to do. */
export function GroupTaskActs(props: GroupTaskProps & { task: GroupTask; isFirst: boolean }) {
  const { task, isFirst, group, mou, mayReport, mayRecord, onAct, onNews } = props;
  const { t } = useLingui();
  const look = { variant: isFirst ? 'filled' : 'default', size: isFirst ? 'sm' : 'xs' } as const;
  const mayImport = group.viewerCanCreateMember && group.partner.viewerCanImportMembers;
  const importing = (variant: 'filled' | 'default') =>
    mayImport && (
      <LinkButton to={newImportPath(group, mou)} variant={variant} size={look.size}>
        {t`Impor daftar peserta`}
      </LinkButton>
    );
  const advancing = (variant: 'filled' | 'default') =>
    group.viewerCanAdvance && (
      <Button variant={variant} size={look.size} onClick={() => onAct('advance')}>
        {t`Catat langkah`}
      </Button>
    );
  switch (task.kind) {
    case 'contact':
      return advancing(look.variant);
    case 'collect':
      return (
        <>
          {advancing(look.variant)}
          {importing('default')}
        </>
      );
    case 'plan':
      return (
        group.partner.viewerCanCreateMou && (
          <LinkButton to={`/penandatanganan/baru?mitra=${group.partner.id}&kelompok=${group.id}`} {...look}>
            {t`Rencanakan tanda tangan`}
          </LinkButton>
        )
      );
    case 'agreement':
      return task.mou.ceremony && task.mou.ceremony.state !== 'SIGNED' ? (
        <LinkButton to={`/penandatanganan/${task.mou.ceremony.id}`} {...look}>
          {t`Buka penandatanganan`}
        </LinkButton>
      ) : (
        <LinkButton to={`/mou/${task.mou.id}`} {...look}>
          {t`Buka perjanjian`}
        </LinkButton>
      );
    case 'members':
      return (
        <>
          {importing(look.variant)}
          {group.viewerCanCreateMember && (
            <LinkButton to={newMemberPath(group, mou)} variant={mayImport ? 'default' : look.variant} size={look.size}>
              {t`Tambah peserta`}
            </LinkButton>
          )}
        </>
      );
    case 'kpj':
      return (
        group.viewerCanCreateMember && (
          <Button {...look} onClick={() => onAct('kpj')}>
            {t`Isi KPJ`}
          </Button>
        )
      );
    case 'incomplete':
      return (
        <LinkButton to={`/peserta?kelompok=${group.id}&siap=belum`} {...look}>
          {group.viewerCanCreateMember ? t`Lengkapi` : t`Lihat`}
        </LinkButton>
      );
    case 'confirm':
      return (
        <LinkButton to={`/pembayaran?kelompok=${group.id}`} {...look}>
          {mayRecord ? t`Periksa pembayaran` : t`Lihat pembayaran`}
        </LinkButton>
      );
    case 'firstPayment':
    case 'latePayment':
      return (
        <>
          {(mayReport || mayRecord) && (
            <Button {...look} onClick={() => onAct('pay')}>
              {mayRecord ? t`Catat pembayaran` : t`Laporkan sudah bayar`}
            </Button>
          )}
          <LinkButton to={`/kelompok/${group.id}/setoran`} variant="default" size={look.size}>
            {t`Lembar setoran`}
          </LinkButton>
        </>
      );
    case 'paper':
      return task.mou.viewerCanAddPaper && <GroupPaperUpload {...task} {...look} onNews={onNews} />;
  }
}
