import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';

/** `120 dari 500`: registered people beside what is aimed at; without a target the number alone. */
export function useRegisteredText(): (registered: number, target: number | null) => string {
  const { t } = useLingui();
  const format = useFormat();
  return (registered, target) =>
    target ? t`${format.number(registered)} dari ${format.number(target)}` : format.number(registered);
}
