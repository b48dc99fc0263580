import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Density } from './useDensity.ts';

/** Between rows of 32 and of 44 px. */
export function DensityButton({ density, onChange }: { density: Density; onChange: (density: Density) => void }) {
  const { t } = useLingui();
  const isComfortable = density === 'comfortable';
  return (
    <Button
      variant="subtle"
      color="dark"
      size="compact-sm"
      aria-pressed={isComfortable}
      onClick={() => onChange(isComfortable ? 'compact' : 'comfortable')}
    >
      {t`Baris lega`}
    </Button>
  );
}
