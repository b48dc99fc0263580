import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BootProgress } from '../boot-progress.ts';

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem;color:#1a1d21;background:#fff}' +
  'h1{font-size:1.4rem}ol{padding-left:1.4rem}li.waiting{color:#5c6470}li.running{font-weight:600}[lang=en]{color:#5c6470}';
const styleHash = createHash('sha256').update(style).digest('base64');
const marks = { waiting: 'menunggu', running: 'berjalan', done: 'selesai' } as const;

/** Every path before the server is ready: a page that reloads itself for people, one JSON error for programs. */
export function answerWhileStarting(request: IncomingMessage, response: ServerResponse, progress: BootProgress): void {
  const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  response.writeHead(503, {
    'content-type': page ? 'text/html; charset=utf-8' : 'application/json',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'`,
    'cache-control': 'no-store',
    'retry-after': '2',
    'x-content-type-options': 'nosniff',
  });
  response.end(page ? bootPage(progress) : JSON.stringify(unavailable));
}

const unavailable = {
  errors: [{ message: 'Portal sedang disiapkan / The portal is being prepared', extensions: { code: 'UNAVAILABLE' } }],
};

function bootPage(progress: BootProgress): string {
  const items = progress
    .steps()
    .map(({ state, id, en }) => `<li class="${state}">${id} <span lang="en">/ ${en}</span> (${marks[state]})</li>`)
    .join('');
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2"><title>Portal sedang disiapkan</title><style>${style}</style></head>
<body><main><h1>Portal sedang disiapkan</h1>
<p>Halaman ini terbuka sendiri begitu siap. <span lang="en">This page opens by itself when the portal is ready.</span></p>
<ol>${items}</ol></main></body></html>`;
}
