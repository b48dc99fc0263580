import { portalHeaders } from '../access/portal-headers.ts';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';

type SlipAnswer = { kind: 'done'; id: string } | { kind: 'refused'; message: string } | { kind: 'unreachable' };

/** Sends the photo or file of a transfer slip; its answer goes with the payment. */
export async function sendSlip(
  file: File,
  unit: PayerUnitInput | null,
  locale: string,
): Promise<SlipAnswer & { id?: string }> {
  const query = new URLSearchParams();
  if (unit?.groupId) query.set('group', unit.groupId);
  if (unit?.mouId) query.set('mou', unit.mouId);
  if (unit?.villageCode) query.set('village', unit.villageCode);
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(`/payment-slips?${query}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...portalHeaders, 'accept-language': locale },
      body,
    });
    const answer = await response.json();
    return response.ok
      ? { kind: 'done', id: String(answer.id) }
      : { kind: 'refused', message: String(answer.message ?? '') };
  } catch {
    return { kind: 'unreachable' };
  }
}
