import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { TabLinks } from '../ui/TabLinks.tsx';

/** What waits for the viewer: reminders, all of them, and papers to bring. */
export function TaskTabs({ current }: { current: 'open' | 'all' | 'papers' }) {
  const { t } = useLingui();
  const viewer = useViewer();
  return (
    <TabLinks
      label={t`Bagian tugas`}
      current={current}
      tabs={[
        { key: 'open', label: t`Belum dibaca`, to: '/tugas' },
        { key: 'all', label: t`Semua pengingat`, to: '/tugas?keadaan=semua' },
        ...(viewer.viewerCanReadMous
          ? [{ key: 'papers', label: t`Dokumen yang belum ada`, to: '/tugas/dokumen' }]
          : []),
      ]}
    />
  );
}
