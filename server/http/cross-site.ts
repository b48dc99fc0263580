import type { FastifyReply, FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Closes cross-site request forgery beside the SameSite cookie: what changes something must carry a header that no form
 * and no plain cross-site script can send, and a browser that tells where it comes from must say "here".
 */
export async function refuseCrossSite(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const foreign = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
  const marked = request.headers['x-portal-request'] || request.headers['apollo-require-preflight'];
  if (foreign || !marked) {
    await reply.code(403).send({ code: 'FORBIDDEN', message: 'Cross-site request', requestId: request.id });
  }
}
