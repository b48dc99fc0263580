import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { ClarificationAnswer, ClarificationState } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import type { IconName } from '../ui/Icon.tsx';
import type { Tone } from '../ui/Tag.tsx';

export const clarificationLooks: Readonly<Record<ClarificationState, { tone: Tone; icon: IconName }>> = {
  ASKED: { tone: 'warn', icon: 'clock' },
  ANSWERED: { tone: 'done', icon: 'check' },
  WITHDRAWN: { tone: 'quiet', icon: 'dash' },
};

interface Said {
  readonly answer: ClarificationAnswer | null;
  readonly fromMonth: string | null;
}

/** The words of questions to the branch, as the asker and the branch read them. */
export function useClarificationWords() {
  const { t } = useLingui();
  const format = useFormat();
  return useMemo(() => {
    const state: Record<ClarificationState, string> = {
      ASKED: t`Menunggu jawaban`,
      ANSWERED: t`Sudah dijawab`,
      WITHDRAWN: t`Ditarik`,
    };
    const answer = ({ answer: said, fromMonth }: Said) => {
      if (said === 'YES') return t`Ya, dana lain memang membayar`;
      if (said === 'NO') return t`Tidak, pendaftaran yang lain keliru atau berakhir`;
      return said === 'FROM' ? t`Boleh disubsidi mulai ${format.month(fromMonth ?? '')}` : null;
    };
    return { state, answer };
  }, [t, format]);
}
