import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';

/** The figures of the screen to take away. */
export function TargetFiles({ path, query }: { path: string; query: string }) {
  const { t } = useLingui();
  const span = new URLSearchParams(query);
  const asked = `year=${span.get('tahun')}&month=${span.get('bulan')}`;
  return (
    <>
      {(['csv', 'xlsx'] as const).map((kind) => (
        <Button key={kind} variant="default" component="a" href={`${path}.${kind}?${asked}`} download>
          {t`Unduh ${kind.toUpperCase()}`}
        </Button>
      ))}
    </>
  );
}
