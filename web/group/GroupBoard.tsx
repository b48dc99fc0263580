import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { GroupPhase, GroupStage } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { useScrollRegion } from '../ui/useScrollRegion.ts';
import { Waiting } from '../ui/Waiting.tsx';
import classes from './GroupBoard.module.css';
import { GroupBoardCard } from './GroupBoardCard.tsx';
import { GroupBoardDocument, type GroupCardFragment, GroupMoveDocument } from './GroupWork.generated.ts';
import { moveOf } from './group-board.ts';
import { phaseWords } from './group-filter.ts';
import { useGroupWords } from './useGroupWords.ts';

interface Moved {
  card: GroupCardFragment;
  from: GroupStage;
  to: GroupStage;
}

/** Open groups by phase. Cards go by mouse or by the choice on each of them, and a move can be taken back. */
export function GroupBoard({ partnerId }: { partnerId: string | null }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useGroupWords();
  const region = useScrollRegion();
  const { data, error, refetch } = useQuery(GroupBoardDocument, { variables: { partnerId } });
  const [advance] = useMutation(GroupMoveDocument, { refetchQueries: ['GroupBoard', 'GroupPipeline', 'GroupCalls'] });
  const [dragged, setDragged] = useState<GroupCardFragment | null>(null);
  const [over, setOver] = useState<GroupPhase | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const columns = data?.groupBoard;

  /** @returns the card as it is afterwards */
  async function write(card: GroupCardFragment, stage: GroupStage): Promise<GroupCardFragment | null> {
    const { nextStep, nextStepOn, contactName, contactPhone } = card;
    const step = { stage, nextStep, nextStepOn, contactName, contactPhone };
    const answer = (await advance({ variables: { id: card.id, step, version: card.version } })).data?.groupAdvance;
    setRefusal(answer?.userErrors[0]?.message ?? null);
    return answer?.group ?? null;
  }

  async function move(card: GroupCardFragment, to: GroupPhase) {
    const wanted = moveOf(card, to);
    setMoved(null);
    setRefusal(null);
    if (wanted.kind === 'move') {
      const after = await write(card, wanted.stage);
      if (after) setMoved({ card: after, from: card.stage, to: wanted.stage });
    }
    const why = {
      'counted-target': t`"${words.phase[to]}" dihitung dari peserta dan pembayaran, jadi tidak dapat diisi dengan tangan. Daftarkan anggota atau catat pembayarannya.`,
      'counted-card': t`${card.name} sudah punya peserta terdaftar, jadi letaknya dihitung. Ubah tahapnya dari halaman kelompok.`,
      'not-allowed': t`Tahap ${card.name} diubah koordinator mitra atau kantor cabang.`,
    } as const;
    if (wanted.kind in why) setRefusal(why[wanted.kind as keyof typeof why]);
  }

  async function undo({ card, from }: Moved) {
    setMoved(null);
    await write(card, from);
  }

  if (error) return <RequestFailure error={error} onRetry={() => refetch()} />;
  if (!columns) return <Waiting rows={8} />;
  return (
    <>
      {moved && (
        <Notice
          tone="done"
          role="status"
          title={t`${moved.card.name} pindah ke ${words.stage[moved.to]}.`}
          acts={
            <Button variant="default" size="xs" onClick={() => undo(moved)}>
              {t`Urungkan`}
            </Button>
          }
        />
      )}
      {refusal && <Notice tone="warn" role="alert" title={refusal} />}
      <section ref={region} className={classes.region} aria-label={t`Papan kelompok`}>
        <div className={classes.board}>
          {columns.map(({ phase, isCounted, groups, cards }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: what a mouse drops here, each card's own choice does by keyboard
            <div
              key={phase}
              className={classes.column}
              data-over={over === phase || undefined}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(phase);
              }}
              onDragLeave={() => setOver((before) => (before === phase ? null : before))}
              onDrop={(event) => {
                event.preventDefault();
                setOver(null);
                if (dragged) void move(dragged, phase);
                setDragged(null);
              }}
            >
              <h2>
                <span>{words.phase[phase]}</span>
                <span className="figures">{format.number(groups)}</span>
              </h2>
              {isCounted && <p className="quiet">{t`Dihitung dari peserta dan pembayaran`}</p>}
              <ul>
                {cards.map((card) => (
                  <GroupBoardCard
                    key={card.id}
                    card={card}
                    onDrag={() => setDragged(card)}
                    onMove={(stage) => move(card, stage)}
                  />
                ))}
              </ul>
              {groups > cards.length && (
                <Link to={`/kelompok?keadaan=${phaseWords.find((one) => one.phase === phase)?.word}`}>
                  {t`Lihat semua ${groups}`}
                </Link>
              )}
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
