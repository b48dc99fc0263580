import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ChangeEvent, useId, useState } from 'react';
import type { MapRegionsQuery } from '../coverage/CoverageMap.generated.ts';
import { RegionMapRemoveDocument } from '../coverage/CoverageMap.generated.ts';
import { sendFile } from '../form/send-file.request.ts';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './OutlineMap.module.css';
import type { KeptOutlines } from './region-map.request.ts';

interface MapKeeperProps {
  map: MapRegionsQuery['regionMap']['map'] | null;
  canKeep: boolean;
  partnerId: string | null;
  onChange: () => void;
}

/** Hands in outlines of one's own and takes them away; for those who may not, who brought the ones that are shown. */
export function MapKeeper({ map, canKeep, partnerId, onChange }: MapKeeperProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [kept, setKept] = useState<KeptOutlines | null>(null);
  const [remove] = useMutation(RegionMapRemoveDocument);
  const source = map ? t`Batas wilayah dari ${map.uploadedByName}, ${format.dateTime(map.createdAt)}.` : null;
  if (!canKeep) return source && <p>{source}</p>;

  async function send(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (!file || isBusy) return;
    setProblem(null);
    setKept(null);
    setBusy(true);
    const path = partnerId ? `/region-maps?partner=${partnerId}` : '/region-maps';
    const answer = await sendFile<KeptOutlines>(file, path, i18n.locale);
    setBusy(false);
    if (answer.kind === 'done') {
      setKept(answer.value);
      if (answer.value.problemCount === 0) onChange();
    } else {
      setProblem(
        answer.kind === 'refused'
          ? answer.message
          : t`Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.`,
      );
    }
  }

  async function takeAway() {
    if (!map) return;
    setKept(null);
    setProblem(null);
    try {
      await remove({ variables: { id: map.id } });
    } catch {
      setProblem(t`Peta tidak dapat dihapus. Muat ulang halaman, lalu coba lagi.`);
    }
    onChange();
  }

  return (
    <details className={`${classes.keeper} no-print`}>
      <summary>{t`Batas wilayah sendiri (GeoJSON)`}</summary>
      <div className={classes.parts}>
        {source && <p>{source}</p>}
        <p>
          {t`Unggah batas provinsi atau kabupaten/kota sebagai FeatureCollection, paling besar 4 MB.`}{' '}
          {t`Tiap fitur butuh properti "kode" dengan kode wilayah Kemendagri.`}{' '}
          {t`Berkas menggantikan peta petak di sini bagi semua pengguna kantor atau mitra Anda.`}
        </p>
        <label htmlFor={id}>{t`Berkas GeoJSON`}</label>
        <input
          id={id}
          type="file"
          accept=".geojson,.json,application/geo+json,application/json"
          disabled={isBusy}
          onChange={send}
        />
        {isBusy && <p role="status">{t`Memeriksa berkas…`}</p>}
        {problem && <Notice tone="error" role="alert" title={problem} />}
        {kept && kept.problemCount === 0 && (
          <Notice tone="done" role="status" title={t`${format.number(kept.regions)} wilayah disimpan.`} />
        )}
        {kept && kept.problemCount > 0 && (
          <Notice
            tone="error"
            role="alert"
            title={t`${format.number(kept.problemCount)} fitur bermasalah. Tidak ada yang disimpan.`}
          >
            <ul>
              {kept.problems.map(({ feature, message }) => (
                <li key={feature}>{t`Fitur ${format.number(feature)}: ${message}`}</li>
              ))}
            </ul>
          </Notice>
        )}
        {map?.viewerCanRemove && (
          <Button variant="default" size="xs" onClick={takeAway}>
            {t`Hapus, kembali ke peta petak`}
          </Button>
        )}
      </div>
    </details>
  );
}
