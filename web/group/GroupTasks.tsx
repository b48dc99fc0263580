import { useLingui } from '@lingui/react/macro';
import { Icon } from '../ui/Icon.tsx';
import { Section } from '../ui/Section.tsx';
import type { GroupFactsFragment, GroupMouFragment } from './GroupPage.generated.ts';
import { GroupTaskActs } from './GroupTaskActs.tsx';
import classes from './GroupTasks.module.css';
import type { GroupTask } from './group-tasks.ts';
import { useGroupTaskWords } from './useGroupTaskWords.tsx';

/** What can be opened without leaving the page. */
export type GroupAct = 'advance' | 'kpj' | 'pay';

export interface GroupTaskProps {
  group: GroupFactsFragment & { memberCounts: { registered: number } };
  /** Under which new people come in. */
  mou: GroupMouFragment | null;
  mayReport: boolean;
  mayRecord: boolean;
  onAct: (act: GroupAct) => void;
  onNews: (message: string) => void;
}

/** What comes next for a group, as its people and papers say, with the way to do it; the rest that is open below. */
export function GroupTasks({ tasks, ...props }: GroupTaskProps & { tasks: readonly GroupTask[] }) {
  const { t } = useLingui();
  const words = useGroupTaskWords();
  if (tasks.length === 0) {
    return null;
  }
  return (
    <Section title={t`Berikutnya`}>
      <ol className={classes.tasks}>
        {tasks.map((task, index) => {
          const { title, detail } = words(task);
          return (
            <li key={task.kind === 'paper' ? `${task.mou.id} ${task.paper.paper}` : task.kind}>
              <Icon name={index === 0 ? 'alert' : 'clock'} />
              <div className={classes.what}>
                <p className={classes.title}>{title}</p>
                {detail && <p className={`${classes.detail} figures`}>{detail}</p>}
              </div>
              <div className={`${classes.acts} no-print`}>
                <GroupTaskActs task={task} isFirst={index === 0} {...props} />
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
