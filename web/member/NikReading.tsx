import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useFormat } from '../format/useFormat.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './NikReading.module.css';
import type { NikFacts } from './nik.ts';
import { useMemberWords } from './useMemberWords.ts';

interface NikReadingProps {
  facts: NikFacts;
  /** What stands in the form now; the date `'YYYY-MM-DD'`. */
  birthDate: string | null;
  sex: string;
  onUse: (birthDate: string) => void;
  onReject: () => void;
}

/** What the NIK says about the person, to be confirmed: cards with other digits exist, so the person's word counts more. */
export function NikReading({ facts, birthDate, sex, onUse, onReject }: NikReadingProps) {
  const { t } = useLingui();
  const words = useMemberWords();
  const format = useFormat();
  const agrees = sex === facts.sex && birthDate !== null && facts.birthDates.includes(birthDate);

  if (agrees) {
    return (
      <p className={classes.reading} data-agrees role="status">
        <Icon name="check" />
        <span>
          {words.sex[facts.sex]}, {t`lahir ${format.date(birthDate)}`} ({t`dari NIK`})
        </span>
        <Button variant="subtle" size="compact-sm" onClick={onReject}>
          {t`Bukan ini?`}
        </Button>
      </p>
    );
  }
  return (
    <div className={classes.reading} role="status">
      <Icon name="info" />
      <span>{t`Menurut NIK: ${words.sex[facts.sex]}. Pilih tanggal lahir:`}</span>
      {facts.birthDates.map((date) => (
        <Button key={date} variant="default" size="compact-sm" onClick={() => onUse(date)}>
          {format.date(date)}
        </Button>
      ))}
    </div>
  );
}
