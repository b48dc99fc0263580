import { setTimeout as wait } from 'node:timers/promises';
import { uuidv7 } from '../../server/kernel/id.ts';

/** Seconds after which a list that has no answer is a failure of its own. */
export const LONGEST = 300;

interface ImportState {
  readonly state: string;
  readonly counts: { readonly refused: number; readonly new: number };
  readonly enrolment: { readonly people: number; readonly personMonths: number } | null;
}

/** Lists over HTTP, as the browser sends them and asks about them. */
export class ImportClient {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(base: string, cookie: string) {
    this.#base = base;
    this.#headers = { cookie, 'x-portal-request': '1' };
  }

  /** @returns the import and the seconds from its file to the complete preview */
  async preview(partner: string, bytes: Buffer, mou?: string): Promise<{ id: string; seconds: number }> {
    const began = performance.now();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), 'daftar.xlsx');
    const query = new URLSearchParams({ partner, ...(mou && { mou }) });
    const sent = await fetch(`${this.#base}/member-imports?${query}`, {
      method: 'POST',
      headers: { ...this.#headers, 'idempotency-key': uuidv7() },
      body: form,
    });
    if (sent.status !== 201) throw new Error(`upload answered ${sent.status}: ${await sent.text()}`);
    const { id } = (await sent.json()) as { id: string };
    await this.ended(id, 'READY', ['REFUSED', 'FAILED']);
    return { id, seconds: (performance.now() - began) / 1000 };
  }

  async commit(id: string, months: { firstMonth: string; months: number } | null = null): Promise<void> {
    const { memberImportCommit } = await this.ask<{ memberImportCommit: { userErrors: object[] } }>(
      `mutation C($id: ID!, $k: String!, $months: EnrolmentMonthsInput) {
         memberImportCommit(id: $id, idempotencyKey: $k, months: $months) { userErrors { code message } } }`,
      { id, k: uuidv7(), months },
    );
    if (memberImportCommit.userErrors.length > 0) throw new Error(JSON.stringify(memberImportCommit.userErrors));
  }

  async undo(id: string): Promise<void> {
    await this.ask(
      'mutation U($id: ID!, $k: String!) { memberImportUndo(id: $id, idempotencyKey: $k) { userErrors { code } } }',
      { id, k: uuidv7() },
    );
  }

  /** Waits for a state, and fails where another one comes that is the end as well. */
  async ended(id: string, wanted: string, others: readonly string[]): Promise<ImportState> {
    for (;;) {
      const { memberImport } = await this.ask<{ memberImport: ImportState }>(
        'query I($id: ID!) { memberImport(id: $id) { state counts { refused new } enrolment { people personMonths } } }',
        { id },
      );
      if (memberImport.state === wanted) return memberImport;
      if (others.includes(memberImport.state))
        throw new Error(`instead of ${wanted} it ended as ${memberImport.state}`);
      await wait(100);
    }
  }

  async ask<T>(query: string, variables: object): Promise<T> {
    const answer = await fetch(`${this.#base}/graphql`, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as { data: T; errors?: unknown };
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }
}
