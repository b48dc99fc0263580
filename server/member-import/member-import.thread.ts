import { Worker } from 'node:worker_threads';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import type { NikKeys } from '../kernel/nik-cipher.ts';
import type { FileColumn } from './member-import.header.ts';

export interface ReaderInput {
  readonly documentId: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly coverFrom: CalendarDate;
  readonly keys: NikKeys;
  readonly questionsAsked: Int32Array;
}

export type ReaderOrder =
  | { readonly kind: 'block'; readonly bytes: Uint8Array }
  | { readonly kind: 'complete' }
  | { readonly kind: 'taken' };

export interface FoundList {
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly columns: readonly FileColumn[];
  readonly extra: readonly string[];
}

/** Keys of one way of writing a village: code, village, district, regency; '' where not written. */
export type PlaceKeys = readonly string[];

export type ReaderMessage =
  | ({ readonly kind: 'found' } & FoundList)
  | { readonly kind: 'lines'; readonly text: Uint8Array }
  | { readonly kind: 'progress'; readonly rows: number; readonly share: number }
  | { readonly kind: 'read'; readonly rows: number; readonly ignored: number; readonly places: readonly PlaceKeys[] }
  | { readonly kind: 'refused'; readonly code: string; readonly params: ErrorParams };

export interface ReadList extends FoundList {
  readonly rows: number;
  readonly ignored: number;
  readonly places: readonly PlaceKeys[];
}

export interface ReadingHooks {
  /** Takes a batch of lines for COPY; the reader waits while too many are under way. */
  lines(text: Uint8Array): Promise<void>;
  progress(rows: number, share: number): void;
}

/** A list of 250,000 rows needs a third of this; what needs more was made to. */
const HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 };
const compiled = import.meta.url.endsWith('.js');
const workerUrl = new URL(compiled ? './member-import.worker.js' : './member-import.worker.ts', import.meta.url);

/**
 * Reads a file in a thread of its own, so that neither a long list nor a hostile file holds up anybody else.
 * @param pieces the encrypted document as copyOfPieces() gives it
 * @throws DomainError with the code of a file that is refused as a whole
 */
export async function readInThread(
  input: ReaderInput,
  pieces: AsyncIterable<Uint8Array>,
  hooks: ReadingHooks,
  signal: AbortSignal,
): Promise<ReadList> {
  const worker = new Worker(workerUrl, { workerData: input, resourceLimits: HEAP });
  const tell = (order: ReaderOrder) => worker.postMessage(order);
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = answerOf(worker, hooks, tell);
    answer.catch(() => {});
    for await (const bytes of pieces) tell({ kind: 'block', bytes });
    tell({ kind: 'complete' });
    return await answer;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function answerOf(worker: Worker, hooks: ReadingHooks, tell: (order: ReaderOrder) => void): Promise<ReadList> {
  return new Promise((resolve, reject) => {
    let found: FoundList | null = null;
    let taken: Promise<void> = Promise.resolve();
    worker.on('message', (message: ReaderMessage) => {
      switch (message.kind) {
        case 'found':
          found = message;
          break;
        case 'lines':
          taken = taken.then(() => hooks.lines(message.text)).then(() => tell({ kind: 'taken' }));
          taken.catch(reject);
          break;
        case 'progress':
          hooks.progress(message.rows, message.share);
          break;
        case 'read': {
          const { rows, ignored, places } = message;
          taken.then(() => found && resolve({ ...found, rows, ignored, places }), reject);
          break;
        }
        case 'refused':
          reject(new DomainError(message.code, message.params));
          break;
      }
    });
    worker.on('error', (error) => {
      const outOfMemory = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(outOfMemory ? new DomainError('FILE_BOMB') : error);
    });
    worker.on('exit', () => reject(new Error('the reading thread ended without an answer')));
  });
}
