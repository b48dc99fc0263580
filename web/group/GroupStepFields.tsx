import { useLingui } from '@lingui/react/macro';
import { TypedDate } from '../form/TypedDate.tsx';
import { SelectField, TextAreaField, TextField } from '../ui/fields.tsx';
import type { GroupStepValues } from './group-form.ts';
import { groupStages, useGroupWords } from './useGroupWords.ts';

interface GroupStepFieldsProps {
  step: GroupStepValues;
  onChange: (changed: Partial<GroupStepValues>) => void;
  problemOf: (fieldId: string) => string | undefined;
  /** A group's head notes the step and leaves the stage to others. */
  hasStage: boolean;
}

/** Stage, next step with its day, and whom to call: one short form, wherever it is filled in. */
export function GroupStepFields({ step, onChange, problemOf, hasStage }: GroupStepFieldsProps) {
  const { t } = useLingui();
  const words = useGroupWords();
  return (
    <>
      {hasStage && (
        <SelectField
          id="stage"
          label={t`Tahap`}
          problem={problemOf('stage')}
          characters={24}
          value={step.stage}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange({ stage: groupStages.find((stage) => stage === chosen) ?? step.stage });
          }}
          data={groupStages.map((value) => ({ value, label: words.stage[value] }))}
        />
      )}
      <TextAreaField
        id="nextStep"
        label={t`Langkah berikutnya`}
        optionalMark={t`boleh kosong`}
        hint={t`Apa yang harus dilakukan, misalnya: kirim draf MoU.`}
        problem={problemOf('nextStep')}
        rows={2}
        maxLength={300}
        value={step.nextStep}
        onChange={(event) => onChange({ nextStep: event.currentTarget.value })}
      />
      <TypedDate
        id="nextStepOn"
        legend={t`Tanggal langkah itu (boleh kosong)`}
        problem={problemOf('nextStepOn.day')}
        value={step.nextStepOn}
        onChange={(nextStepOn) => onChange({ nextStepOn })}
      />
      <TextField
        id="contactName"
        label={t`Siapa yang dihubungi`}
        optionalMark={t`boleh kosong`}
        problem={problemOf('contactName')}
        characters={40}
        value={step.contactName}
        onChange={(event) => onChange({ contactName: event.currentTarget.value })}
      />
      <TextField
        id="contactPhone"
        type="tel"
        label={t`Nomor telepon`}
        optionalMark={t`boleh kosong`}
        problem={problemOf('contactPhone')}
        characters={20}
        value={step.contactPhone}
        onChange={(event) => onChange({ contactPhone: event.currentTarget.value })}
      />
    </>
  );
}
