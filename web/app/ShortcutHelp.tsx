import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import classes from './ShortcutHelp.module.css';
import { areShortcutsOn, setShortcutsOn } from './shortcut-setting.ts';

export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const [isOn, setOn] = useState(areShortcutsOn);
  const keys = [
    { keys: ['/'], act: t`Ke kotak cari` },
    { keys: ['g', 'b'], act: t`Ke Beranda` },
    { keys: ['g', 'm'], act: t`Ke Mitra` },
    { keys: ['g', 'p'], act: t`Ke Peserta` },
    { keys: ['g', 'i'], act: t`Ke Impor` },
    { keys: ['j'], act: t`Ke baris berikutnya` },
    { keys: ['k'], act: t`Ke baris sebelumnya` },
    { keys: ['x'], act: t`Pilih baris ini` },
    { keys: ['Enter'], act: t`Buka baris ini` },
    { keys: ['?'], act: t`Daftar pintasan ini` },
    { keys: ['Esc'], act: t`Tutup dialog, batalkan pilihan` },
  ];

  return (
    <Dialog title={t`Pintasan papan ketik`} isOpen={isOpen} onClose={onClose}>
      <dl className={classes.keys}>
        {keys.map((row) => (
          <div key={row.act}>
            <dt>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{row.act}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t`Pakai pintasan satu huruf`}
        checked={isOn}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          setShortcutsOn(event.currentTarget.checked);
        }}
      />
    </Dialog>
  );
}
