import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './MemberImportNewPage.module.css';

/** With example data only: a list to try the import with. */
export function SampleList() {
  const { t } = useLingui();
  const viewer = useViewer();
  if (!viewer.demo) {
    return null;
  }
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">{t`Untuk mencoba`}</h2>
      <p>
        {t`Daftar contoh Jambi untuk tahun depan: 78.000 baris dengan kesalahan yang lazim. Pilih perjanjian tahun depan sebelum mengunggahnya.`}
      </p>
      <p>
        <a href="/demo/list.xlsx" className={classes.download}>
          <Icon name="download" /> {t`Unduh daftar contoh (XLSX)`}
        </a>
      </p>
      <p>
        {t`Daftar yang sama dengan nomor KPJ, seperti dikembalikan kantor cabang. Bulannya dapat dicadangkan sambil disimpan, bila anggarannya sudah disetujui.`}
      </p>
      <p>
        <a href="/demo/numbered-list.xlsx" className={classes.download}>
          <Icon name="download" /> {t`Unduh daftar contoh dengan KPJ (XLSX)`}
        </a>
      </p>
    </section>
  );
}
