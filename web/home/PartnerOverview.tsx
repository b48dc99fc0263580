import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { PartnersDocument } from '../partner/PartnersPage.generated.ts';
import { usePartnerColumns } from '../partner/usePartnerColumns.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';

const shown = 10;

/** For who looks after several partners: how each of them stands. */
export function PartnerOverview() {
  const { t } = useLingui();
  const columns = usePartnerColumns();
  const { data } = useQuery(PartnersDocument, { variables: { first: shown, after: null, filter: {} } });
  if (!data || data.partners.nodes.length === 0) {
    return null;
  }
  return (
    <Section title={t`Mitra`} beside={<Link to="/mitra">{t`Lihat semua mitra`}</Link>}>
      <DataTable
        caption={t`Mitra dan jumlah pesertanya`}
        isDense
        columns={columns}
        rows={data.partners.nodes}
        rowKey={(partner) => partner.id}
      />
    </Section>
  );
}
