import { Plural, useLingui } from '@lingui/react/macro';

/** How long a question has waited. */
export function WaitingDays({ days }: { days: number }) {
  const { t } = useLingui();
  return days === 0 ? t`baru hari ini` : <Plural value={days} one="menunggu # hari" other="menunggu # hari" />;
}
