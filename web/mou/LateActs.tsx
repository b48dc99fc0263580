import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import type { MouLateActKind } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { LineList } from '../ui/LineList.tsx';
import { Section } from '../ui/Section.tsx';
import { LateActsDocument } from './LateMou.generated.ts';

const shownAtMost = 20;
const pageOf: Record<MouLateActKind, string> = {
  REGISTER: 'peserta',
  IMPORT: 'impor',
  PAYMENT: 'pembayaran',
  RESERVE: 'anggaran',
};

/** What was done under an agreement after its last day; nothing where nothing was. */
export function LateActs({ mouId }: { mouId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { data } = useQuery(LateActsDocument, { variables: { id: mouId, first: shownAtMost } });
  const words: Record<MouLateActKind, string> = {
    REGISTER: t`Mendaftarkan peserta`,
    IMPORT: t`Menyimpan impor`,
    PAYMENT: t`Mencatat pembayaran`,
    RESERVE: t`Mencadangkan dari anggaran`,
  };
  const acts = data?.mou?.lateActs;
  if (!acts || acts.nodes.length === 0) {
    return null;
  }
  const total = acts.totalCount ?? acts.nodes.length;
  return (
    <Section
      title={t`Tindakan setelah masa berlaku (${format.number(total)})`}
      beside={total > shownAtMost && <span className="quiet">{t`${shownAtMost} yang terbaru`}</span>}
    >
      <LineList>
        {acts.nodes.map(({ id, kind, subjectId, madeByName, madeAt }) => (
          <li key={id}>
            {viewer.viewerCanReadMembers ? (
              <Link to={`/${pageOf[kind]}/${subjectId}`}>{words[kind]}</Link>
            ) : (
              words[kind]
            )}
            <span className="quiet figures">
              {madeByName} · {format.dateTime(madeAt)}
            </span>
          </li>
        ))}
      </LineList>
    </Section>
  );
}
