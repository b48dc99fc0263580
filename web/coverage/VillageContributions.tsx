import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { regionName } from '../region/region-name.ts';

interface VillageContributionsProps {
  mouId: string;
  village: Parameters<typeof regionName>[0] & { code: string };
}

/** The way to the people of a village with their months, and from there to paying for them. */
export function VillageContributions({ mouId, village }: VillageContributionsProps) {
  const { t } = useLingui();
  const name = regionName(village);
  return (
    <Link to={`/iuran?${new URLSearchParams({ mou: mouId, desa: village.code })}`} aria-label={t`Lihat iuran ${name}`}>
      {t`Lihat iuran`}
    </Link>
  );
}
