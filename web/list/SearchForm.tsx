import { useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type ReactNode, type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
import classes from './ListTools.module.css';

interface SearchFormProps {
  label: string;
  placeholder?: string;
  /** What is searched for now. */
  shown: string;
  onSearch: (typed: string) => void;
  box?: RefObject<HTMLInputElement | null>;
  rightSection?: ReactNode;
}

/**
 * One box to search a list with. It asks when it is submitted, and follows the address back; what somebody is typing
 * meanwhile stays: the address of a search may come after the first letters of the next one.
 */
export function SearchForm({ label, placeholder = label, shown, onSearch, box, rightSection }: SearchFormProps) {
  const { t } = useLingui();
  const own = useRef<HTMLInputElement>(null);
  const input = box ?? own;
  const isTyped = useRef(false);

  useEffect(() => {
    const field = input.current;
    if (!field || (isTyped.current && field.ownerDocument.activeElement === field)) return;
    field.value = shown;
    isTyped.current = false;
  }, [input, shown]);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    isTyped.current = false;
    onSearch(input.current?.value.trim() ?? '');
  }

  return (
    <search className="no-print">
      <form className={classes.search} onSubmit={submit}>
        <TextInput
          ref={input}
          type="search"
          className={classes.box}
          aria-label={label}
          placeholder={placeholder}
          leftSection={<Icon name="search" />}
          rightSection={rightSection}
          defaultValue={shown}
          onInput={() => {
            isTyped.current = true;
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" variant="default">
          {t`Cari`}
        </Button>
      </form>
    </search>
  );
}
