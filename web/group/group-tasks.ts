import type { GroupPhase, GroupStage } from '../apollo/schema.generated.ts';
import type { GroupMouFragment } from './GroupPage.generated.ts';

/** What has to be done for a group, so that its people come to be protected. */
export type GroupTask =
  | { readonly kind: 'contact' | 'collect' | 'plan' | 'members' | 'firstPayment' | 'confirm' }
  | { readonly kind: 'latePayment' | 'kpj' | 'incomplete'; readonly count: number }
  | { readonly kind: 'agreement'; readonly mou: GroupMouFragment }
  | { readonly kind: 'paper'; readonly mou: GroupMouFragment; readonly paper: GroupMouFragment['evidence'][number] };

interface GroupStanding {
  readonly closedAt: string | null;
  readonly stage: GroupStage;
  readonly phase: GroupPhase;
  readonly memberCounts: { readonly candidate: number; readonly registered: number; readonly incomplete: number };
  readonly cover: { readonly lapsed: number };
  readonly mous: readonly GroupMouFragment[];
}

const unsigned = ['DRAFT', 'IN_REVIEW', 'READY'];
const inForce = ['SIGNED', 'ACTIVE'];

/** Everything that is open, what comes next first; empty where all is well. */
export function groupTasks(group: GroupStanding): GroupTask[] {
  if (group.closedAt !== null) return [];
  return group.stage === 'SIGNED' ? [...peopleTasks(group), ...paperTasks(group)] : [wayToSignature(group)];
}

function wayToSignature({ stage, mous }: GroupStanding): GroupTask {
  const mou = mous.find(({ state }) => unsigned.includes(state));
  if (mou) return { kind: 'agreement', mou };
  if (stage === 'DATA_COLLECTED') return { kind: 'plan' };
  return { kind: stage === 'SOCIALISED' ? 'collect' : 'contact' };
}

/** Money comes before the people who could pay later: who is registered and unpaid is without protection today. */
function peopleTasks({ phase, memberCounts, cover }: GroupStanding): GroupTask[] {
  const { candidate, registered, incomplete } = memberCounts;
  if (candidate + registered === 0) return [{ kind: 'members' }];
  const tasks: GroupTask[] = [];
  if (phase === 'REGISTERED') tasks.push({ kind: 'firstPayment' });
  if (phase === 'FIRST_PAYMENT') tasks.push({ kind: 'confirm' });
  if (cover.lapsed > 0) tasks.push({ kind: 'latePayment', count: cover.lapsed });
  if (candidate > 0) tasks.push({ kind: 'kpj', count: candidate });
  if (incomplete > 0) tasks.push({ kind: 'incomplete', count: incomplete });
  return tasks;
}

const paperTasks = ({ mous }: GroupStanding): GroupTask[] =>
  mous.flatMap((mou) =>
    inForce.includes(mou.state)
      ? mou.evidence.filter(({ missing }) => missing).map((paper): GroupTask => ({ kind: 'paper', mou, paper }))
      : [],
  );

/** The agreement that new people of a group come in under: the one in force, where there is just one. */
export function agreementInForce(mous: readonly GroupMouFragment[]): GroupMouFragment | null {
  const [mou, ...more] = mous.filter(({ state }) => inForce.includes(state));
  return mou && more.length === 0 ? mou : null;
}
