import { afterAll, beforeAll, expect, it } from 'vitest';
import { groupSpan, money, openPaymentScene, type PaymentScene, record } from './payment-scene.ts';

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene();
});
afterAll(() => scene.close());

it('says what was allocated in rupiah, as everything else does', async () => {
  const { payment } = await record(scene.officer, money(5 * 16_800, groupSpan(scene, '2026-03', 1)));
  const { payment: read } = await scene.officer.query(
    'query H($id: ID!) { payment(id: $id) { history(first: 5) { nodes { changes { label before after } } } } }',
    { id: payment.id },
  );
  expect(read.history.nodes.flatMap(({ changes }: { changes: object[] }) => changes)).toContainEqual({
    ...{ label: 'Sudah dialokasikan', before: 'Rp0', after: 'Rp84.000' },
  });
});
