import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { TariffsDocument } from './TariffsPage.generated.ts';
import { yearsOf } from './tariff-timeline.ts';
import { useTariffColumns } from './useTariffColumns.tsx';

/** Every rule that prices a contribution: what it says, since when, by which regulation, and how sure it is. */
export function TariffsPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery(TariffsDocument);
  const today = jakartaDate(new Date());
  const tariffs = data?.tariffs;
  const dated = tariffs ? [...tariffs.rates, ...tariffs.caps, ...tariffs.adjustments] : [];
  const columns = useTariffColumns(yearsOf(dated, today), today);

  return (
    <Page
      title={t`Tarif iuran`}
      lead={t`Setiap jumlah punya peraturan dan masa berlaku. Yang bertanda "belum diperiksa" tanyakan dulu ke kantor cabang.`}
      crumbs={[{ to: '/iuran/simulasi', label: t`Simulasi iuran` }]}
      acts={<LinkButton to="/iuran/simulasi">{t`Hitung iuran`}</LinkButton>}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!tariffs && !error && <Waiting rows={12} />}
      {tariffs && (
        <>
          <Section title={t`Tarif`}>
            <DataTable
              caption={t`Daftar tarif`}
              rows={tariffs.rates}
              rowKey={(row) => row.id}
              columns={columns.rates}
            />
          </Section>
          <Section title={t`Keringanan sementara`}>
            <DataTable
              caption={t`Daftar keringanan`}
              rows={tariffs.adjustments}
              rowKey={(row) => row.id}
              columns={columns.adjustments}
            />
          </Section>
          <Section title={t`Batas upah JP`}>
            <DataTable
              caption={t`Daftar batas upah`}
              rows={tariffs.caps}
              rowKey={(row) => row.id}
              columns={columns.caps}
            />
          </Section>
          <Section title={t`Kelompok penghasilan BPU (${format.number(tariffs.bands.length)})`}>
            <DataTable
              caption={t`Daftar kelompok penghasilan`}
              rows={tariffs.bands}
              rowKey={(row) => row.id}
              columns={columns.bands}
              isDense
            />
          </Section>
        </>
      )}
    </Page>
  );
}
