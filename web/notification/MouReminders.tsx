import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { LetterState } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { LineList } from '../ui/LineList.tsx';
import { Section } from '../ui/Section.tsx';
import { MouRemindersDocument } from './Notification.generated.ts';
import { useReminderWords } from './useReminderWords.ts';

const shownAtMost = 20;

/** Who was reminded of what about an agreement, by which way and when; nothing where nobody was. */
export function MouReminders({ mouId }: { mouId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const wordsOf = useReminderWords();
  const { data } = useQuery(MouRemindersDocument, { variables: { id: mouId, first: shownAtMost } });
  const reminders = data?.mou?.reminders;
  if (!reminders || reminders.nodes.length === 0) return null;
  const mailWords: Record<LetterState, string> = {
    NONE: t`portal saja`,
    DUE: t`surel sedang dikirim`,
    SENT: t`portal dan surel`,
    FAILED: t`portal; surel gagal terkirim`,
    DROPPED: t`portal; surel tidak jadi dikirim`,
  };
  const total = reminders.totalCount ?? reminders.nodes.length;
  return (
    <Section
      title={t`Pengingat terkirim (${format.number(total)})`}
      beside={total > shownAtMost && <span className="quiet">{t`${shownAtMost} yang terbaru`}</span>}
    >
      <LineList>
        {reminders.nodes.map((one) => (
          <li key={one.id}>
            {wordsOf(one)}
            <span className="quiet figures">
              {[
                one.toName,
                format.dateTime(one.createdAt),
                mailWords[one.mail],
                one.readAt && t`dibaca ${format.dateTime(one.readAt)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </LineList>
    </Section>
  );
}
