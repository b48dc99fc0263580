import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, officerOf } from '../../support/actors.ts';
import { groupSpan, money, openPaymentScene, type PaymentScene, report } from './payment-scene.ts';

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene(1);
});
afterAll(() => scene.close());

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(300_000, 7)]);

async function send(actor: Actor, content: Buffer, query = `?group=${scene.group.id}`) {
  const edge = 'batas';
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="1501111705900001.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const response = await scene.portal.app.inject({
    ...{ method: 'POST', url: `/payment-slips${query}` },
    headers: { cookie: actor.cookie, 'x-portal-request': '1', 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
  });
  return { status: response.statusCode, body: response.json() };
}
const slipOf = (actor: Actor, id: string) =>
  scene.portal.app.inject({ url: `/payments/${id}/slip`, headers: { cookie: actor.cookie, 'x-portal-request': '1' } });

describe('A transfer slip', () => {
  it('goes up with a report, lies encrypted, and comes down for the branch byte for byte', async () => {
    const { status, body } = await send(scene.head, PNG);
    expect(status).toBe(201);
    const { payment } = await report(scene.head, money(8_400, groupSpan(scene, '2026-04', 1), { slipId: body.id }));
    const down = await slipOf(scene.officer, payment.id);
    expect([down.statusCode, down.rawPayload.equals(PNG)]).toEqual([200, true]);
    expect(down.headers['content-disposition']).not.toContain('1501111705900001');
    const stored = await scene.portal.sql.all<{ cipher: Buffer }>('select cipher from document_chunk');
    expect(stored.some(({ cipher }) => cipher.includes(PNG.subarray(0, 64)))).toBe(false);
    const stranger = await officerOf(scene.portal, await scene.portal.make.office());
    expect((await slipOf(stranger, payment.id)).statusCode).toBe(404);
  });

  it('is told by its content, not by its name or what the browser says', async () => {
    expect(await send(scene.head, Buffer.from('<html>bukan gambar</html>'))).toMatchObject({
      status: 422,
      body: { code: 'SLIP_TYPE' },
    });
  });

  it('of more than 5 MB is refused', async () => {
    const answer = await send(scene.head, Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]));
    expect(answer).toMatchObject({ status: 422, body: { code: 'SLIP_TOO_BIG' } });
  });

  it('of somebody else does not go with one’s own report', async () => {
    const { body } = await send(scene.officer, PNG);
    const answer = await report(scene.head, money(8_400, groupSpan(scene, '2026-05', 1), { slipId: body.id }));
    expect(answer.userErrors).toMatchObject([{ code: 'SLIP_UNKNOWN' }]);
  });

  it('for a unit out of sight is not taken', async () => {
    const { status } = await send(scene.head, PNG, '?group=01890000-0000-7000-8000-000000000000');
    expect(status).toBe(404);
  });
});
