import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatorOf } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe('An answer', () => {
  it('of GraphQL is kept by nobody on the way and taken for nothing else', async () => {
    const coordinator = await coordinatorOf(portal, await portal.make.partner());
    const { headers } = await coordinator.ask('{ viewer { name } }');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-type': expect.stringMatching(/json/),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('that a browser might show runs no foreign script and stands in no foreign frame', async () => {
    const { headers } = await portal.app.inject({ method: 'GET', url: '/sign-in/options' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('that is a script or a style goes without the rules of pages, and a picture with them', async () => {
    const headersOf = async (name: string) =>
      (await portal.app.inject({ method: 'GET', url: `/assets/${name}` })).headers;
    for (const name of ['portal-D8Ga2Ob4.js', 'Payment.generated-DA-5AWBP.js', 'kit-CnqAoqn-.css']) {
      const headers = await headersOf(name);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('content-security-policy');
    }
    for (const name of ['mark.svg', 'page.html', 'x.js/page', 'x.js?page.html'])
      expect(await headersOf(name)).toHaveProperty('content-security-policy');
  });

  it('has a number of its own, whatever number the caller brings', async () => {
    const ask = () =>
      portal.app.inject({
        method: 'GET',
        url: '/sign-in/options',
        headers: { 'x-request-id': 'mine', 'request-id': 'mine' },
      });
    const [first, second] = [await ask(), await ask()];
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id']);
    expect(first.headers['x-request-id']).not.toBe('mine');
  });
});

describe('The figures of the server', () => {
  it('are for the machine itself', async () => {
    const local = await portal.app.inject({ method: 'GET', url: '/metrics', remoteAddress: '127.0.0.1' });
    expect([local.statusCode, local.body.includes('portal_database_connections')]).toEqual([200, true]);
    const abroad = await portal.app.inject({ method: 'GET', url: '/metrics', remoteAddress: '203.0.113.9' });
    expect([abroad.statusCode, abroad.body]).toEqual([404, '']);
  });

  it('are not opened by a made-up address', async () => {
    const headers = { 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' };
    expect(
      (await portal.app.inject({ method: 'GET', url: '/metrics', remoteAddress: '203.0.113.9', headers })).statusCode,
    ).toBe(404);
  });
});
