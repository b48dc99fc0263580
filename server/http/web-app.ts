import { existsSync, readFileSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Addresses of the light pages for who is not signed in; web/app/entry.ts says the same. */
const signInAddress = /^\/(masuk|kode|lupa)\b/;

/** Scripts and styles of the pages; a picture may be opened as a page of its own. */
export const isAsset = (url: string): boolean => /^\/assets\/[\w.-]+\.(js|css)$/.test(url);

/**
 * The built web app. Hashed assets are kept by browsers for a year; every other address answers with the one page, which
 * knows its own routes. Without a build (a server under test) only the API answers.
 */
export function webApp(app: FastifyInstance, folder: string): void {
  const page = `${folder}/index.html`;
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  // the same page with links to all that the portal needs, so that it comes at once
  const portalHtml = readFileSync(`${folder}/portal.html`, 'utf8');
  app.register(fastifyStatic, {
    root: `${folder}/assets`,
    prefix: '/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  app.get('/', (_request, reply) => reply.redirect('/beranda'));
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!wantsPage) return reply.code(404).send({ code: 'NOT_FOUND', message: 'Not found', requestId: request.id });
    const answer = signInAddress.test(request.url) ? html : portalHtml;
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(answer);
  });
}
