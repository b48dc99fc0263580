import { useLingui } from '@lingui/react/macro';
import type { ContributionState, CoverState } from '../apollo/schema.generated.ts';
import type { IconName } from '../ui/Icon.tsx';
import type { Tone } from '../ui/Tag.tsx';

export const contributionLooks: Record<ContributionState, { tone: Tone; icon: IconName }> = {
  PAID: { tone: 'done', icon: 'check' },
  PREPAID: { tone: 'done', icon: 'check' },
  NOT_DUE: { tone: 'quiet', icon: 'clock' },
  DUE: { tone: 'warn', icon: 'clock' },
  OVERDUE: { tone: 'error', icon: 'alert' },
  NON_ACTIVE: { tone: 'error', icon: 'cross' },
};

/** What the states of months and of cover are called; nobody is told to be behind where a fund owes. */
export function useContributionWords() {
  const { t } = useLingui();
  const state: Record<ContributionState, string> = {
    PAID: t`Dibayar`,
    PREPAID: t`Dibayar di muka`,
    NOT_DUE: t`Belum jatuh tempo`,
    DUE: t`Belum dibayar, belum lewat jatuh tempo`,
    OVERDUE: t`Belum dibayar`,
    NON_ACTIVE: t`Belum dibayar, tidak aktif`,
  };
  const cover: Record<CoverState, string> = {
    PROTECTED: t`Terlindungi`,
    STARTS_LATER: t`Perlindungan belum mulai`,
    NOT_DUE: t`Belum dibayar, belum lewat jatuh tempo`,
    LAPSED: t`Tidak terlindungi, iuran lewat jatuh tempo`,
    NON_ACTIVE: t`Tidak aktif`,
    NEVER_PAID: t`Belum pernah dibayar`,
  };
  return { state, cover };
}
