import { useLingui } from '@lingui/react/macro';
import { Icon } from './Icon.tsx';
import classes from './Steps.module.css';

interface StepsProps {
  label: string;
  steps: readonly { key: string; label: string }[];
  /** Place of the step that things stand at. */
  reached: number;
  /** True where the last step is also the end of the way. */
  isOver: boolean;
}

/** A way with its steps, and how far along it something is. */
export function Steps({ label, steps, reached, isOver }: StepsProps) {
  const { t } = useLingui();
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step, index) => {
        const isDone = index < reached || isOver;
        return (
          <li
            key={step.key}
            data-state={index === reached ? 'here' : isDone ? 'done' : 'ahead'}
            aria-current={index === reached ? 'step' : undefined}
          >
            <span className={`${classes.mark} figures`} aria-hidden="true">
              {isDone ? <Icon name="check" size={12} /> : index + 1}
            </span>
            {step.label}
            {isDone && index !== reached && <span className="visually-hidden"> ({t`selesai`})</span>}
          </li>
        );
      })}
    </ol>
  );
}
