import type { Actor, Json } from '../../support/actors.ts';
import type { TestPortal } from '../../support/portal.ts';

/** A tiny PDF that is whole; the text makes it another one. */
export const pdf = (text = 'satu') => Buffer.from(`%PDF-1.7\n% ${text}\ntrailer <</Size 1>>\n%%EOF\n`);
export const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('....IEND....'),
]);

interface Sent {
  readonly kind?: string;
  readonly name?: string;
  readonly replaces?: string;
}

/** Files going in and out for agreements, as a browser sends them. */
export function paperDesk(portal: TestPortal) {
  async function send(who: Actor, mouId: string, content: Buffer, sent: Sent = {}) {
    const { kind = 'SIGNED', name = 'pindaian.pdf', replaces } = sent;
    const boundary = 'batas-berkas-uji';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
    const asked = new URLSearchParams({ kind, ...(replaces ? { replaces } : {}) });
    return portal.app.inject({
      ...{ method: 'POST', url: `/mous/${mouId}/papers?${asked}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      headers: {
        ...{ 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: who.cookie, 'x-portal-request': '1' },
      },
    });
  }
  return {
    send,
    /** What it is refused with, in a word. */
    refused: async (...given: Parameters<typeof send>): Promise<string> => (await send(...given)).json().code,
    /** The id of the paper. */
    async put(...given: Parameters<typeof send>): Promise<string> {
      const answer = await send(...given);
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return answer.json().id;
    },
    fetched: ({ cookie }: Actor, id: string) =>
      portal.app.inject({ method: 'GET', url: `/mous/papers/${id}`, headers: { cookie } }),
    async papers(who: Actor, id: string): Promise<Json[]> {
      const FIELDS =
        'id paperId number current kind fileName size sha256 addedByName withdrawnAt withdrawnByName withdrawnReason viewerCanOpen viewerCanWithdraw';
      return (await who.query(`query ($id: ID!) { mou(id: $id) { papers { ${FIELDS} } } }`, { id })).mou.papers;
    },
    async evidence(who: Actor, id: string): Promise<Json[]> {
      const FIELDS = 'paper who dueOn missing overdue';
      return (await who.query(`query ($id: ID!) { mou(id: $id) { evidence { ${FIELDS} } } }`, { id })).mou.evidence;
    },
    async withdraw(who: Actor, id: string, reason = 'Berkas perjanjian lain'): Promise<Json> {
      const WITHDRAW =
        'mutation ($id: ID!, $reason: String!) { act: mouPaperWithdraw(id: $id, reason: $reason) { mou { papers { id current } } userErrors { code field } } }';
      return (await who.query(WITHDRAW, { id, reason })).act;
    },
  };
}
