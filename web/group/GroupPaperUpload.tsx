import { useLingui } from '@lingui/react/macro';
import type { ButtonProps } from '@mantine/core';
import { FileButton } from '../mou-document/FileButton.tsx';
import { usePaperUpload } from '../mou-document/usePaperUpload.ts';
import { usePaperWords } from '../mou-document/usePaperWords.ts';
import { Notice } from '../ui/Notice.tsx';
import type { GroupMouFragment } from './GroupPage.generated.ts';

interface GroupPaperUploadProps {
  mou: GroupMouFragment;
  paper: GroupMouFragment['evidence'][number];
  variant: ButtonProps['variant'];
  size: ButtonProps['size'];
  onNews: (message: string) => void;
}

/** A missing paper of the group's agreement, put on file from the group's page. */
export function GroupPaperUpload({ mou, paper: { paper }, variant, size, onNews }: GroupPaperUploadProps) {
  const { t } = useLingui();
  const words = usePaperWords();
  const upload = usePaperUpload(mou.id);
  const name = words.kind[paper];

  async function send(file: File) {
    if (await upload.send(file, paper, null)) onNews(t`${name} diunggah.`);
  }

  return (
    <>
      <FileButton label={t`Berkas ${name}`} isBusy={upload.isBusy} variant={variant} size={size} onFile={send}>
        {t`Unggah`}
        <span className="visually-hidden"> {name}</span>
      </FileButton>
      {upload.problem && <Notice tone="error" role="alert" title={upload.problem} />}
    </>
  );
}
