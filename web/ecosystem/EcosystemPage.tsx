import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { Ecosystem } from '../apollo/schema.generated.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { wordOfEcosystem } from '../group/ecosystem-words.ts';
import { useGroupWords } from '../group/useGroupWords.ts';
import { PartnerFilter, RegionFilter } from '../list/FilterPlaces.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { EcosystemReportDocument } from './EcosystemPage.generated.ts';
import classes from './EcosystemPage.module.css';
import { EcosystemTable } from './EcosystemTable.tsx';
import { sharesBy, sumOf } from './ecosystem-sums.ts';

/** Who has been reached in which ecosystem and sector. */
export function EcosystemPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const words = useGroupWords();
  const { get, set } = useListAddress<'mitra' | 'wilayah'>();
  const [partnerId, regionCode] = [get('mitra'), get('wilayah')];
  const { data, previousData, error, refetch } = useQuery(EcosystemReportDocument, {
    variables: { partnerId: partnerId || null, regionCode: regionCode || null },
    skip: !viewer.viewerCanReadGroups,
  });
  const report = (data ?? previousData)?.ecosystemReport;
  if (!viewer.viewerCanReadGroups) return <NotFoundPage />;

  const within = { ...(partnerId ? { mitra: partnerId } : {}), ...(regionCode ? { wilayah: regionCode } : {}) };
  const file = new URLSearchParams({
    ...(partnerId ? { partner: partnerId } : {}),
    ...(regionCode ? { region: regionCode } : {}),
  });
  const sum = report && sumOf(report.lines);
  const sectors = new Map(report?.lines.flatMap(({ sector }) => (sector ? [[sector.code, sector.label]] : [])));
  const isKnown = (code: string | null) => code ?? t`Belum dicatat`;

  return (
    <Page
      title={t`Ekosistem dan sektor`}
      crumbs={[{ to: '/kelompok', label: t`Kelompok` }]}
      lead={
        report && (
          <span className="figures">
            {t`per ${format.dateTime(report.asOf)} · terlindungi: iuran ${format.month(report.month)}`}
          </span>
        )
      }
      acts={
        <Button variant="default" onClick={() => window.print()}>
          {t`Cetak`}
        </Button>
      }
    >
      <search className={`${classes.tools} no-print`}>
        <PartnerFilter value={partnerId} onChange={(id) => set('mitra', id)} />
        <RegionFilter value={regionCode} onChange={(code) => set('wilayah', code)} />
      </search>
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!report && !error && <Waiting rows={12} />}
      {report && report.lines.length === 0 && (
        <EmptyState title={t`Belum ada kelompok dan peserta di sini`}>{t`Pilih mitra atau wilayah lain.`}</EmptyState>
      )}
      {report && sum && report.lines.length > 0 && (
        <>
          <FigureRow
            figures={[
              {
                label: t`Terlindungi`,
                value: format.number(sum.protected),
                note: t`dari ${format.number(sum.registered)} terdaftar`,
              },
              { label: t`Terdaftar`, value: format.number(sum.registered), note: t`punya nomor peserta (KPJ)` },
              { label: t`Calon peserta`, value: format.number(sum.candidate), note: t`belum punya KPJ` },
              {
                label: t`Kelompok`,
                value: format.number(sum.groups),
                note: t`perkiraan ${format.number(sum.estimatedWorkers)} pekerja`,
              },
            ]}
          />
          <p className={`${classes.files} no-print`}>
            <a href={`/ecosystems.csv?${file}`} download>
              {t`Unduh sebagai CSV`}
            </a>
            <a href={`/ecosystems.xlsx?${file}`} download>
              {t`Unduh sebagai Excel`}
            </a>
          </p>
          <Section title={t`Menurut ekosistem`}>
            <EcosystemTable
              caption={t`Kelompok dan peserta menurut ekosistem`}
              heading={t`Ekosistem`}
              rows={sharesBy(report.lines, ({ ecosystem }) => ecosystem ?? null)}
              nameOf={(code) => isKnown(code && words.ecosystem[code as Ecosystem])}
              filterOf={(code) => (code === null ? null : { ekosistem: wordOfEcosystem(code as Ecosystem) })}
              within={within}
            />
          </Section>
          <Section title={t`Menurut sektor kelompok`}>
            <EcosystemTable
              caption={t`Kelompok dan peserta menurut sektor kelompok`}
              heading={t`Sektor kelompok`}
              rows={sharesBy(report.lines, ({ sector }) => sector?.code ?? null)}
              nameOf={(code) => isKnown(code && (sectors.get(code) ?? code))}
              filterOf={(code) => (code === null ? null : { sektor: code.toLowerCase() })}
              within={within}
            />
          </Section>
          <p className={classes.note}>
            {t`Ekosistem dan sektor dicatat pada kelompok dan berlaku bagi anggotanya.`}{' '}
            {t`Peserta tanpa kelompok dihitung pekerja rentan bila perjanjiannya dibayar subsidi.`}{' '}
            {t`Selebihnya mengikuti ekosistem mitranya, bila dicatat.`}
          </p>
        </>
      )}
    </Page>
  );
}
