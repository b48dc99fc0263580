import type { PaymentFilterInput } from '../apollo/schema.generated.ts';

export const paymentTabs = ['semua', 'dilaporkan', 'sisa', 'dikembalikan'] as const;
export type PaymentTab = (typeof paymentTabs)[number];

const filters: Record<PaymentTab, PaymentFilterInput> = {
  semua: {},
  dilaporkan: { state: 'REPORTED' },
  sisa: { unresolved: true },
  dikembalikan: { state: 'RETURNED' },
};

/** The part of the list that an address names, and what to ask for it. */
export function filterOfTab(search: URLSearchParams): { tab: PaymentTab; filter: PaymentFilterInput } {
  const named = search.get('bagian');
  const tab = paymentTabs.find((known) => known === named) ?? 'semua';
  const groupId = search.get('kelompok');
  const mouId = search.get('mou');
  return { tab, filter: { ...filters[tab], ...(groupId && { groupId }), ...(mouId && { mouId }) } };
}
