import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { BootProgress } from '../boot-progress.ts';
import { StartupError } from '../startup-error.ts';
import { answerWhileStarting } from './boot-page.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Front {
  /** From now on every request but the two of health goes to the application. */
  serve(app: Handler): void;
  close(): Promise<void>;
}

export interface FrontOptions {
  readonly host: string;
  readonly port: number;
  readonly progress: BootProgress;
  /** Can the started server do its work right now? Asked by /readyz. */
  probe(): Promise<boolean>;
}

/** Open requests get this long to end once the server is told to stop. */
const CLOSE_WITHIN_MS = 4000;

/**
 * The one port. It listens before the database is ready, so that whoever waits sees what is being done and a proxy
 * learns by /readyz when to send people here. /healthz says that the process lives, /readyz that it can serve.
 */
export async function openFront({ host, port, progress, probe }: FrontOptions): Promise<Front> {
  let app: Handler | null = null;
  let closing = false;

  async function answerReady(response: ServerResponse): Promise<void> {
    const state = closing ? 'stopping' : app === null ? 'starting' : (await probe()) ? 'ready' : 'unavailable';
    const body = { state, steps: progress.steps() };
    response.writeHead(state === 'ready' ? 200 : 503, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(body));
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url?.split('?', 1)[0];
    if (closing) response.setHeader('connection', 'close');
    if (path === '/healthz') {
      response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('ok');
    } else if (path === '/readyz') {
      answerReady(response).catch(() => response.destroy());
    } else if (app === null) {
      answerWhileStarting(request, response, progress);
    } else {
      app(request, response);
    }
  }

  const servers = await Promise.all(addresses(host).map((address) => listen(createServer(answer), address, port)));
  return {
    serve(handler) {
      app = handler;
    },
    async close() {
      closing = true;
      await Promise.all(servers.filter((server) => server !== null).map(closeServer));
    },
  };
}

/** `localhost` means both families, because browsers differ in which they try first. */
function addresses(host: string): string[] {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
}

function listen(server: Server, host: string, port: number): Promise<Server | null> {
  // A slow import upload takes minutes; a client that dribbles its headers does not.
  server.requestTimeout = 600_000;
  server.headersTimeout = 15_000;
  // Longer than a proxy keeps idle connections, so that the proxy closes first and never meets a closed one.
  server.keepAliveTimeout = 75_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (host === '::1' && error.code !== 'EADDRINUSE') resolve(null);
      else if (error.code === 'EADDRINUSE')
        reject(new StartupError(`Port ${port} is taken: stop what listens there or set PORT.`));
      else reject(new StartupError(`The server cannot listen on ${host}:${port} (${error.code}).`));
    });
    server.listen(port, host, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
