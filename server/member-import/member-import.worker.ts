import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { CopiedPieces } from '../document/copied-pieces.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import { Manners } from '../jobs/others-work.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type NikKeys, NikVault } from '../kernel/nik-cipher.ts';
import { codeKey, districtKey, regencyKey, villageKey } from '../region/region-key.ts';
import { openList } from './member-import.reader.ts';
import { checkRow, type WrittenPlace } from './member-import.row.ts';
import { copyLine } from './member-import.staging.ts';
import type { ReaderInput, ReaderMessage, ReaderOrder } from './member-import.thread.ts';

// The reading thread: file in, lines for COPY out. It knows no database, and one file is all it ever reads.

const BATCH = 131_072;
const IN_FLIGHT = 6;
const TELL_EVERY_MS = 150;

const port = parentPort;
if (port === null) throw new Error('the reader runs as a worker thread');
const input = workerData as ReaderInput;
const keys: NikKeys = input.keys;
const vault = new NikVault(keys);
const cipher = new DocumentCipher(keys.cells);
const manners = new Manners(input.questionsAsked);

// Under Linux this is the priority of one thread only: those who work on the screen go first.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

// The file lies here once: a workbook is read from its end, so it has to be whole.
const file = Buffer.alloc(input.size);
let filled = 0;
const pieces = new CopiedPieces();
let taken = 0;
let inFlight = 0;
let wake: (() => void) | null = null;

port.on('message', (order: ReaderOrder) => {
  if (order.kind === 'block') {
    for (const piece of pieces.push(order.bytes))
      filled += cipher.decrypt(input.documentId, taken++, piece).copy(file, filled);
  } else if (order.kind === 'taken') {
    inFlight -= 1;
    wake?.();
  } else {
    void read(file.subarray(0, filled));
  }
});

async function read(bytes: Buffer): Promise<void> {
  try {
    const list = await openList(bytes);
    const { header, sheet } = list;
    say({ kind: 'found', sheet, headerRow: header.row, columns: header.columns, extra: header.extra });
    const places = new Map<string, { number: number; keys: readonly string[] }>();
    let rows = 0;
    let lines = '';
    let toldAt = 0;
    const send = () => {
      // A block of its own, not a slice of the shared pool: it is handed over and not copied.
      const text = new TextEncoder().encode(lines);
      lines = '';
      inFlight += 1;
      port?.postMessage({ kind: 'lines', text } satisfies ReaderMessage, [text.buffer as ArrayBuffer]);
    };
    const { ignored } = await list.read(
      (rowNumber, cells) => {
        rows += 1;
        const row = checkRow(cells, header, input.coverFrom);
        lines += copyLine(rowNumber, cells, row, placeNumber(places, row.place), vault);
        if (lines.length > BATCH) send();
        manners.giveWay();
      },
      async (share) => {
        const now = performance.now();
        if (now - toldAt > TELL_EVERY_MS) {
          toldAt = now;
          say({ kind: 'progress', rows, share });
        }
        while (inFlight > IN_FLIGHT) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      },
    );
    send();
    say({ kind: 'read', rows, ignored, places: [...places.values()].map((place) => place.keys) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    say({ kind: 'refused', code: error.code, params: error.params });
  }
}

/** Villages repeat fifty times in a list: each way of writing one is asked of the register once. */
function placeNumber(
  places: Map<string, { number: number; keys: readonly string[] }>,
  written: WrittenPlace,
): number | null {
  if (written.code === '' && written.village === '') return null;
  const id = `${written.code}|${written.village}|${written.district}|${written.regency}`;
  let place = places.get(id);
  if (place === undefined) {
    const { code, village, district, regency } = written;
    place = {
      number: places.size,
      keys: [
        codeKey(code),
        village && villageKey(village),
        district && districtKey(district),
        regency && regencyKey(regency),
      ],
    };
    places.set(id, place);
  }
  return place.number;
}

function say(message: ReaderMessage): void {
  port?.postMessage(message);
}
