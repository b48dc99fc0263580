import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Section.tsx';
import { PartnerGroupsDocument } from './PartnerGroups.generated.ts';
import { useGroupColumns } from './useGroupColumns.tsx';

const shown = 5;

/** The groups of a partner that need a call first. A partner without groups gets a way to add one, or no section at all. */
export function PartnerGroups({ partnerId }: { partnerId: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(PartnerGroupsDocument, { variables: { id: partnerId, first: shown } });
  const columns = useGroupColumns({ showsPartner: false });
  const partner = data?.partner;
  const groups = partner?.groups;
  if (error) {
    return <RequestFailure error={error} onRetry={() => refetch()} />;
  }
  if (!partner || !groups || (groups.nodes.length === 0 && !partner.viewerCanCreateGroup)) {
    return null;
  }
  const add = <Link to={`/kelompok/baru?mitra=${partnerId}`}>{t`Tambah kelompok`}</Link>;
  return (
    <Section title={t`Kelompok`} beside={groups.nodes.length > 0 && partner.viewerCanCreateGroup && add}>
      {groups.nodes.length === 0 ? (
        <EmptyState title={t`Belum ada kelompok`} acts={add}>
          {t`Kelompok adalah orang-orang satu mitra yang didaftarkan bersama.`}
        </EmptyState>
      ) : (
        <DataTable caption={t`Daftar kelompok`} columns={columns} rows={groups.nodes} rowKey={(group) => group.id} />
      )}
      {groups.pageInfo.hasNextPage && <Link to={`/kelompok?mitra=${partnerId}`}>{t`Lihat semua kelompok`}</Link>}
    </Section>
  );
}
