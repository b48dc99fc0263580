import {
  NativeSelect,
  type NativeSelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import type { ReactNode } from 'react';

/** What Mantine's inputs share here: hint and message stand between the label and the box, where a phone keyboard hides neither. */
const anatomy: Pick<TextInputProps, 'inputWrapperOrder'> = {
  inputWrapperOrder: ['label', 'description', 'error', 'input'],
};

interface FieldOwn {
  id: string;
  label: string;
  hint?: ReactNode;
  /** Shown after the label of what may stay empty. */
  optionalMark?: string;
  problem?: string | undefined;
  /** Room for about this many characters; the width tells what is expected. */
  characters?: number;
  size?: 'xs' | 'sm';
}

function shared({ label, hint, optionalMark, problem, characters, size = 'sm' }: FieldOwn) {
  const isSmall = size === 'xs';
  return {
    ...anatomy,
    label: optionalMark ? `${label} (${optionalMark})` : label,
    description: hint,
    error: problem,
    size,
    styles: {
      label: { fontWeight: isSmall ? 400 : 500 },
      description: { fontSize: 13, lineHeight: '18px', color: 'var(--ink-mute)' },
      error: { fontSize: 13, lineHeight: '18px', fontWeight: 500 },
      wrapper: { maxWidth: characters ? `${characters + 4}ch` : undefined, marginTop: isSmall ? 0 : 4 },
    },
  };
}

function split<Props extends FieldOwn>(props: Props) {
  const { label, hint, optionalMark, problem, characters, size, ...rest } = props;
  return { own: shared({ id: props.id, label, hint, optionalMark, problem, characters, size }), rest };
}

export function TextField(props: FieldOwn & Omit<TextInputProps, keyof FieldOwn>) {
  const { own, rest } = split(props);
  return <TextInput {...own} autoComplete="off" {...rest} />;
}

export function TextAreaField(props: FieldOwn & Omit<TextareaProps, keyof FieldOwn>) {
  const { own, rest } = split(props);
  return <Textarea {...own} rows={3} {...rest} />;
}

/** The browser's own select: it works on every phone and with every screen reader. */
export function SelectField(props: FieldOwn & Omit<NativeSelectProps, keyof FieldOwn>) {
  const { own, rest } = split(props);
  return <NativeSelect {...own} {...rest} />;
}
