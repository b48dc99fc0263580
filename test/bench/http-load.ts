import { connect, type Socket } from 'node:net';

export interface Shot {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * Keeps some connections to this machine busy for a while with prepared requests, one at a time each. Written on plain
 * sockets: a full HTTP client would take more of the two cores than the servers that are measured.
 */
export async function load(
  port: number,
  shots: readonly Shot[],
  connections: number,
  seconds: number,
  goOn: () => boolean = () => true,
): Promise<LoadResult> {
  const packets = shots.map((shot) => packet(shot));
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const answers = reader(socket);
      while (performance.now() < end && goOn()) {
        const sent = performance.now();
        socket.write(packets[next++ % packets.length] as Buffer);
        const { status, body } = await answers();
        if (status !== 200 || body.includes('"errors":[') || body.includes('"userErrors":[{'))
          throw new Error(`answer ${status}: ${body.slice(0, 300)}`);
        times.push(performance.now() - sent);
      }
      socket.destroy();
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requests: times.length, seconds: (performance.now() - began) / 1000, p50: at(0.5), p95: at(0.95) };
}

function packet({ path, body, headers }: Shot): Buffer {
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  });
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${lines.map(([k, v]) => `${k}: ${v}`).join('\r\n')}\r\n\r\n${body}`,
  );
}

function reader(socket: Socket): () => Promise<{ status: number; body: string }> {
  let waiting: ((answer: { status: number; body: string }) => void) | null = null;
  let failed: ((error: Error) => void) | null = null;
  let held: Buffer = Buffer.alloc(0);
  socket.on('error', (error) => failed?.(error));
  socket.on('close', () => failed?.(new Error('connection closed')));
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const head = held.indexOf('\r\n\r\n');
    if (head < 0) return;
    const header = held.toString('latin1', 0, head);
    const length = Number(/content-length: (\d+)/i.exec(header)?.[1]);
    if (Number.isNaN(length)) return failed?.(new Error('no content-length'));
    if (held.length < head + 4 + length) return;
    const answer = { status: Number(header.slice(9, 12)), body: held.toString('utf8', head + 4, head + 4 + length) };
    held = held.subarray(head + 4 + length);
    waiting?.(answer);
  });
  return () =>
    new Promise((resolve, reject) => {
      waiting = resolve;
      failed = reject;
    });
}
