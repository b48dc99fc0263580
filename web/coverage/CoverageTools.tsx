import { useLingui } from '@lingui/react/macro';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { SelectField } from '../ui/fields.tsx';
import type { CoveredMousQuery } from './Coverage.generated.ts';
import classes from './CoverageTools.module.css';
import { coverageTo, withOrder } from './coverage-address.ts';

interface CoverageToolsProps {
  mous: CoveredMousQuery['mous']['nodes'];
  mouId: string | null;
  orderBy: string;
  showsOrder: boolean;
}

/** Which agreement, where, and in which order. */
export function CoverageTools({ mous, mouId, orderBy, showsOrder }: CoverageToolsProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const showsPartner = viewer.partner === null;
  return (
    <search className={`${classes.tools} no-print`}>
      <div className={classes.mou}>
        <SelectField
          id="coverage-mou"
          label={t`Perjanjian`}
          size="xs"
          value={mouId ?? ''}
          onChange={(event) => navigate(`/wilayah?mou=${event.currentTarget.value}`)}
          data={mous.map(({ id, title, partner }) => ({
            value: id,
            label: showsPartner && partner ? `${title} · ${partner.name}` : title,
          }))}
        />
      </div>
      <div className={classes.region}>
        <RegionPicker
          id="coverage-region"
          label={t`Cari wilayah`}
          size="xs"
          placeholder={t`Nama desa, kecamatan, kabupaten`}
          value={null}
          onChange={(region) => region && mouId && navigate(coverageTo(mouId, region.code))}
        />
      </div>
      {showsOrder && (
        <SelectField
          id="coverage-order"
          label={t`Urutan`}
          size="xs"
          value={orderBy}
          onChange={(event) => navigate({ search: withOrder(search, event.currentTarget.value).toString() })}
          data={[
            { value: 'WORST', label: t`Paling tertinggal` },
            { value: 'NAME', label: t`Nama` },
            { value: 'TARGET', label: t`Target terbesar` },
            { value: 'REGISTERED', label: t`Terdaftar terbanyak` },
          ]}
        />
      )}
    </search>
  );
}
