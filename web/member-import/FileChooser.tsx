import { useLingui } from '@lingui/react/macro';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import classes from './FileChooser.module.css';
import { fileTypes } from './upload-limits.ts';

/** The browser's own file box, made large; a file may also be dropped on it. */
export function FileChooser({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useLingui();
  const [isOver, setOver] = useState(false);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    // Emptied at once: choosing the same file again after a correction has to count as a choice.
    event.currentTarget.value = '';
    if (file) {
      onFile(file);
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) {
      onFile(file);
    }
  }

  return (
    <label
      className={classes.chooser}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={24} />
      <span className={classes.button}>{t`Pilih berkas`}</span>
      <span className={classes.or}>{t`atau letakkan berkas XLSX atau CSV di sini`}</span>
      <input type="file" className="visually-hidden" accept={fileTypes.join(',')} onChange={choose} />
    </label>
  );
}
