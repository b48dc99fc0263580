import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';

export function PrintButton() {
  const { t } = useLingui();
  return <Button variant="default" onClick={() => print()}>{t`Cetak`}</Button>;
}
