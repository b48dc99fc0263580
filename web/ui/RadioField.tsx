import { Radio } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

export interface RadioChoice {
  value: string;
  label: string;
  hint?: string;
}

interface RadioFieldProps {
  id: string;
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  choices: RadioChoice[];
  value: string;
  onChange: (value: string) => void;
  name: string;
  ref?: Ref<HTMLInputElement>;
}

/** A choice among few: all of them in sight. The id is that of the first choice, so that a link can focus it. */
export function RadioField({ id, label, hint, problem, choices, value, onChange, name, ref }: RadioFieldProps) {
  return (
    <Radio.Group
      label={label}
      description={hint}
      error={problem}
      value={value}
      onChange={onChange}
      name={name}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      styles={{
        label: { fontWeight: 500 },
        description: { fontSize: 13, lineHeight: '18px', color: 'var(--ink-mute)' },
        error: { fontSize: 13, lineHeight: '18px', fontWeight: 500 },
      }}
    >
      <div style={{ display: 'grid', gap: 8, marginTop: 6 }}>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            id={index === 0 ? id : `${id}-${choice.value}`}
            ref={index === 0 ? ref : undefined}
            value={choice.value}
            label={choice.label}
            description={choice.hint}
            styles={{ description: { fontSize: 13, color: 'var(--ink-mute)' } }}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
