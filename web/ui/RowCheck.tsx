import { useEffect, useRef } from 'react';
import classes from './RowCheck.module.css';

interface RowCheckProps {
  label: string;
  isOn: boolean;
  /** Some of what it stands for is on. */
  isMixed?: boolean;
  onToggle: () => void;
}

/** A bare box beside a row, with room around it for a finger; its name is for those who hear the page. */
export function RowCheck({ label, isOn, isMixed = false, onToggle }: RowCheckProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) {
      box.current.indeterminate = isMixed;
    }
  }, [isMixed]);
  return (
    <label className={classes.check}>
      <input ref={box} type="checkbox" checked={isOn} onChange={onToggle} />
      <span className="visually-hidden">{label}</span>
    </label>
  );
}
