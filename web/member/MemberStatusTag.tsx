import type { MemberStatus } from '../apollo/schema.generated.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { useMemberWords } from './useMemberWords.ts';

const looks: Record<MemberStatus, { tone: Tone; icon: IconName }> = {
  CANDIDATE: { tone: 'quiet', icon: 'clock' },
  REGISTERED: { tone: 'done', icon: 'check' },
  ENDED: { tone: 'quiet', icon: 'dash' },
};

export function MemberStatusTag({ status }: { status: MemberStatus }) {
  const words = useMemberWords();
  return <Tag {...looks[status]}>{words.status[status]}</Tag>;
}
