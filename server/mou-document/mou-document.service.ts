import { createHash } from 'node:crypto';
import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { completeDocument } from '../document/document.store.ts';
import type { DocumentCipher } from '../document/document-cipher.ts';
import { soundPaper } from '../document/sound-paper.ts';
import { piecesOf, storeContent } from '../document/stored-document.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId, uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { checkedReason } from '../mou/mou.draft.ts';
import { type MouRow, mousByIds } from '../mou/mou.queries.ts';
import { partnerOf, readBack } from '../mou/mou-change.ts';
import type { MouPaperKind } from './mou-document.codes.ts';
import { mayKeepPapersOf, mayWithdrawPaper } from './mou-document.policy.ts';
import { type MouPaperRow, mouPaper, papersOfMou } from './mou-document.queries.ts';
import { beginFile, onePaperAtATime, storePaper, withdrawPaper } from './mou-document.store.ts';

export const PAPER_MAX_MB = 10;
const VERSIONS_MAX = 60;
/** What a paper is called: what somebody named the file might say more than it should. */
const names: Readonly<Record<MouPaperKind, string>> = {
  DRAFT_TEXT: 'naskah',
  LEGAL_NOTE: 'catatan-telaah-hukum',
  AUTHORITY: 'surat-kuasa',
  SIGNED: 'naskah-bertanda-tangan',
  MINUTES: 'berita-acara',
  MEMBER_LIST: 'lampiran-daftar-peserta',
  TERMINATION: 'surat-pengakhiran',
  OTHER: 'dokumen-perjanjian',
};

export interface HandedIn {
  readonly content: Buffer;
  /** As the sender called the file; only its ending is looked at. */
  readonly name: string | null;
}

/**
 * Puts a paper on file, encrypted: a new one, or the next version of one that is there.
 * @param replaces the version that its sender saw as the newest; null for a paper of its own
 * @returns its id
 * @throws DomainError PAPER_*, MOU_PAPERS_MANY, MOU_PAPER_TWICE, MOU_PAPER_KIND, MOU_PAPER_NOT_LAST, NOT_FOUND, FORBIDDEN
 */
export function mouPaperAdd(
  ctx: ActContext,
  cipher: DocumentCipher,
  mouId: string,
  kind: MouPaperKind,
  file: HandedIn,
  replaces: string | null,
): Promise<string> {
  const { ending } = soundPaper(file.content, file.name);
  if (file.content.length > PAPER_MAX_MB * 1024 * 1024) throw new DomainError('PAPER_SIZE', { max: PAPER_MAX_MB });
  return ctx.act('mouDocument:add', async (act) => {
    const [mou] = await mousByIds(act.sql, [mouId]);
    if (!mou) throw new DomainError('NOT_FOUND');
    mustBeAllowed(mayKeepPapersOf(act.viewer, await ofPartner(act, mou.partnerId), 'mouDocument:add'));
    await onePaperAtATime(act, mouId);
    const papers = await papersOfMou(act.sql, mouId);
    mustHaveRoom(papers, file.content);
    const before = replaces === null ? null : lastVersion(papers, replaces, kind);
    const [id, documentId] = [uuidv7(), uuidv7()];
    await beginFile(act, documentId, `${names[kind]}.${ending}`);
    const stored = await storeContent(act.sql, cipher, documentId, piecesOf(file.content));
    await completeDocument(act.sql, documentId, stored, act.at);
    const version = before ?? { paperId: id, number: 1 };
    await storePaper(act, { id, mouId, partnerId: mou.partnerId, kind, documentId, ...version }, stored.sha256);
    return id;
  });
}

/**
 * Takes a version back with a reason: it stays in the list and counts no more; the one before it does again.
 * @throws DomainError NOT_FOUND, MOU_PAPER_WITHDRAWN, MOU_REASON_LENGTH, FORBIDDEN
 */
export function mouPaperWithdraw(ctx: ActContext, id: string, reason: string): Promise<MouRow> {
  return ctx.act('mouDocument:withdraw', async (act) => {
    const paper = isId(id) ? await mouPaper(act.sql, id) : null;
    if (!paper) throw new DomainError('NOT_FOUND');
    const partner = await ofPartner(act, paper.partnerId);
    mustBeAllowed(mayKeepPapersOf(act.viewer, partner, 'mouDocument:withdraw'));
    const why = checkedReason(reason);
    await act.because(why);
    if (!mayWithdrawPaper(act.viewer, partner, paper) || !(await withdrawPaper(act, id, why)))
      throw new DomainError('MOU_PAPER_WITHDRAWN');
    return readBack(act, paper.mouId);
  });
}

async function ofPartner(act: Act, partnerId: string) {
  return (await partnerOf(act, partnerId)) ?? { id: partnerId, officeId: null };
}

function mustHaveRoom(papers: readonly MouPaperRow[], content: Buffer): void {
  if (papers.length >= VERSIONS_MAX) throw new DomainError('MOU_PAPERS_MANY', { max: VERSIONS_MAX });
  const sha256 = createHash('sha256').update(content).digest('hex');
  const same = papers.find((paper) => paper.withdrawnAt === null && paper.sha256 === sha256);
  if (same) throw new DomainError('MOU_PAPER_TWICE', { file: same.fileName, number: String(same.number) });
}

/** Where the next version goes. Whoever replaces one has to have seen that it is the last. */
function lastVersion(papers: readonly MouPaperRow[], replaces: string, kind: MouPaperKind) {
  const seen = papers.find(({ id }) => id === replaces);
  if (!seen) throw new DomainError('NOT_FOUND');
  if (seen.kind !== kind) throw new DomainError('MOU_PAPER_KIND', {}, 'kind');
  if (!seen.current) throw new DomainError('MOU_PAPER_NOT_LAST');
  const numbers = papers.filter(({ paperId }) => paperId === seen.paperId).map(({ number }) => number);
  return { paperId: seen.paperId, number: Math.max(...numbers) + 1 };
}
