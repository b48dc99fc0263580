import { useLingui } from '@lingui/react/macro';
import type { MouPaperKind, MouState, NotificationKind, SubsidyStage } from '../apollo/schema.generated.ts';
import { useStageWords } from '../budget/useStageWords.ts';
import { useFormat } from '../format/useFormat.ts';
import { usePaperWords } from '../mou-document/usePaperWords.ts';

interface Matter {
  kind: NotificationKind;
  paper: MouPaperKind | null;
  waitsIn: MouState | null;
  stage: SubsidyStage | null;
  aboutOn: string;
}

/** What a reminder says, without the name of what it is about. */
export function useReminderWords(): (matter: Matter) => string {
  const { t } = useLingui();
  const format = useFormat();
  const papers = usePaperWords();
  const stages = useStageWords();
  return ({ kind, paper, waitsIn, stage, aboutOn }) => {
    const day = format.date(aboutOn);
    switch (kind) {
      case 'MOU_ENDING':
        return t`Berakhir ${day}. Perpanjang, atau siapkan pengakhirannya.`;
      case 'MOU_WAITING':
        return waitsIn === 'READY'
          ? t`Menunggu tanda tangan dicatat sejak ${day}.`
          : t`Menunggu telaah hukum sejak ${day}.`;
      case 'PAPER_MISSING':
        return t`${papers.kind[paper ?? 'OTHER']} belum ada, tenggat ${day}.`;
      case 'GROUP_STEP':
        return t`Langkah berikutnya lewat tenggat ${day}.`;
      case 'BUDGET_DEADLINE':
        return t`${stages[stage ?? 'LIST'].name}: tenggat ${day}.`;
    }
  };
}
