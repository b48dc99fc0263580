import { useLingui } from '@lingui/react/macro';
import { Checkbox, Input } from '@mantine/core';
import { useGroupWords } from '../group/useGroupWords.ts';
import { TextField } from '../ui/fields.tsx';
import type { CeremonyChoicesQuery } from './Ceremony.generated.ts';
import classes from './CeremonyGroupFields.module.css';
import type { CeremonyFormValues } from './ceremony-form.ts';

interface CeremonyGroupFieldsProps {
  groups: NonNullable<CeremonyChoicesQuery['partner']>['groups'];
  values: CeremonyFormValues;
  onChange: (changed: Partial<CeremonyFormValues>) => void;
  problem: string | undefined;
}

/** Which groups sign, and who signs for each; they are numbered in the order in which they are chosen. */
export function CeremonyGroupFields({ groups, values, onChange, problem }: CeremonyGroupFieldsProps) {
  const { t } = useLingui();
  const words = useGroupWords();
  const { groupIds, signatories } = values;
  return (
    <fieldset className={classes.groups} aria-describedby={problem ? 'ceremony-groups-problem' : undefined}>
      <legend>{t`Kelompok yang menandatangani`}</legend>
      {problem && <Input.Error id="ceremony-groups-problem">{problem}</Input.Error>}
      {(groups?.nodes ?? []).map(({ id, name, stage, contactName }, index) => {
        const place = groupIds.indexOf(id);
        return (
          <div key={id} className={classes.group}>
            <Checkbox
              id={index === 0 ? 'ceremony-groups' : `ceremony-group-${id}`}
              label={place < 0 ? name : `${place + 1}. ${name}`}
              description={words.stage[stage]}
              checked={place >= 0}
              onChange={(event) =>
                onChange({
                  groupIds: event.currentTarget.checked ? [...groupIds, id] : groupIds.filter((one) => one !== id),
                })
              }
            />
            {place >= 0 && (
              <TextField
                id={`ceremony-signatory-${id}`}
                label={t`Penanda tangan ${name}`}
                size="xs"
                characters={40}
                value={signatories[id] ?? contactName ?? ''}
                onChange={(event) => onChange({ signatories: { ...signatories, [id]: event.currentTarget.value } })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
