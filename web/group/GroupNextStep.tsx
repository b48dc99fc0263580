import { useLingui } from '@lingui/react/macro';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { GroupContact } from './GroupContact.tsx';
import type { GroupFactsFragment } from './GroupPage.generated.ts';
import { NextStepDay } from './NextStepDay.tsx';
import { StageSteps } from './StageSteps.tsx';

/** How far the group is, what somebody wrote down to come next and when, and whom to call. */
export function GroupNextStep({ group }: { group: GroupFactsFragment }) {
  const { t } = useLingui();
  return (
    <Section title={t`Tahap dan langkah berikutnya`}>
      <StageSteps phase={group.phase} />
      <Facts
        absent={t`Belum diisi`}
        facts={[
          // once it has signed, its people and papers say what comes next
          ...(group.stage === 'SIGNED' && group.nextStep === null
            ? []
            : [
                { label: t`Langkah berikutnya`, value: group.nextStep },
                { label: t`Tanggal`, value: group.nextStepOn && <NextStepDay group={group} /> },
              ]),
          {
            label: t`Hubungi`,
            value: (group.contactName || group.contactPhone) && <GroupContact group={group} />,
          },
        ]}
      />
    </Section>
  );
}
