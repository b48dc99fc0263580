import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { GroupStage } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { SelectField } from '../ui/fields.tsx';
import classes from './GroupBoard.module.css';
import type { GroupCardFragment } from './GroupWork.generated.ts';
import { moveOf } from './group-board.ts';
import { NextStepDay } from './NextStepDay.tsx';
import { groupStages, useGroupWords } from './useGroupWords.ts';

interface GroupBoardCardProps {
  card: GroupCardFragment;
  onDrag: () => void;
  onMove: (stage: GroupStage) => void;
}

/** A group on the board: what comes next, who of it is in, and where it may go. */
export function GroupBoardCard({ card, onDrag, onMove }: GroupBoardCardProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useGroupWords();
  const { id, name, phase, nextStep, estimatedWorkers: expected, memberCounts, cover } = card;
  const canMove = groupStages.some((stage) => moveOf(card, stage).kind === 'move');
  const registered = format.number(memberCounts.registered);
  return (
    <li className={classes.card} draggable={canMove} onDragStart={onDrag}>
      <Link to={`/kelompok/${id}`}>{name}</Link>
      {nextStep && phase !== 'ACTIVE' && <p>{nextStep}</p>}
      <NextStepDay group={card} />
      <p className="quiet figures">
        {expected === null ? t`${registered} terdaftar` : t`${registered} dari ${format.number(expected)} terdaftar`}
        {memberCounts.registered > 0 && t`, ${format.number(cover.protected)} terlindungi`}
      </p>
      {canMove && (
        <SelectField
          id={`stage-${id}`}
          label={t`Pindahkan`}
          aria-label={t`Pindahkan ${name} ke tahap`}
          size="xs"
          value={phase}
          onChange={(event) => {
            const stage = groupStages.find((one) => one === event.currentTarget.value);
            if (stage) onMove(stage);
          }}
          data={groupStages.map((stage) => ({ value: stage, label: words.stage[stage] }))}
        />
      )}
    </li>
  );
}
