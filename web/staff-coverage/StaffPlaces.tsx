import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { regionName } from '../region/region-name.ts';
import { DataTable } from '../ui/DataTable.tsx';
import type { StaffCoverageFactsFragment } from './StaffCoverage.generated.ts';
import { staffTo } from './staff-address.ts';
import { useStaffColumns } from './useStaffColumns.tsx';

interface StaffPlacesProps {
  coverage: StaffCoverageFactsFragment;
  partnerId: string | null;
  isStale: boolean;
}

/** Provinces, or the regencies of one, the furthest behind first. */
export function StaffPlaces({ coverage, partnerId, isStale }: StaffPlacesProps) {
  const { t } = useLingui();
  const { places, province } = coverage;
  const columns = useStaffColumns(coverage, (region) =>
    province ? (
      regionName(region)
    ) : (
      <Link to={staffTo(partnerId, { province: region.code })}>{regionName(region)}</Link>
    ),
  );
  return (
    <DataTable
      caption={t`Terlindungi dari tenaga kerja menurut wilayah dan program`}
      isDense
      isStale={isStale}
      columns={columns}
      rows={places}
      rowKey={({ region }) => region?.code ?? ''}
    />
  );
}
