import { type RefObject, useEffect, useRef, useState } from 'react';

interface Disclosure<Whole extends HTMLElement> {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  /** The part that holds the opener and what it opens. */
  whole: RefObject<Whole | null>;
  opener: RefObject<HTMLButtonElement | null>;
}

/** Something a button opens: Escape closes it and gives the focus back, pressing or tabbing elsewhere closes it too. */
export function useDisclosure<Whole extends HTMLElement>(): Disclosure<Whole> {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<Whole>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) {
      return;
    }
    function closeOnEscape(event: KeyboardEvent) {
      if (event.key === 'Escape') {
        setOpen(false);
        opener.current?.focus();
      }
    }
    function closeElsewhere(event: Event) {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) {
        setOpen(false);
      }
    }
    document.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeElsewhere);
    document.addEventListener('focusin', closeElsewhere);
    return () => {
      document.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeElsewhere);
      document.removeEventListener('focusin', closeElsewhere);
    };
  }, [isOpen]);

  return { isOpen, setOpen, whole, opener };
}
