import { useLingui } from '@lingui/react/macro';
import type { GroupStage } from '../apollo/schema.generated.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './StageSteps.module.css';
import { groupStages, useGroupWords } from './useGroupWords.ts';

/** The way to the signature, and how far along it a group is. */
export function StageSteps({ stage }: { stage: GroupStage }) {
  const { t } = useLingui();
  const words = useGroupWords();
  const reached = groupStages.indexOf(stage);
  return (
    <ol className={classes.steps} aria-label={t`Tahap`}>
      {groupStages.map((step, index) => {
        const isDone = index < reached || stage === 'SIGNED';
        return (
          <li
            key={step}
            data-state={index === reached ? 'here' : isDone ? 'done' : 'ahead'}
            aria-current={index === reached ? 'step' : undefined}
          >
            <span className={`${classes.mark} figures`} aria-hidden="true">
              {isDone ? <Icon name="check" size={12} /> : index + 1}
            </span>
            {words.stage[step]}
            {isDone && index !== reached && <span className="visually-hidden"> ({t`selesai`})</span>}
          </li>
        );
      })}
    </ol>
  );
}
