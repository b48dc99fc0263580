/** What part of the tranches of a budget is looked at. */
export interface TrancheAddress {
  readonly tranche: number;
  /** null: all units. */
  readonly regionCode: string | null;
}

export function readTrancheAddress(search: URLSearchParams): TrancheAddress {
  const written = Number(search.get('tahap'));
  return { tranche: Number.isInteger(written) && written > 0 ? written : 1, regionCode: search.get('kode') };
}

/** Where a tranche of a budget is looked at; `null` is all units. */
export function tranchePart(id: string, tranche: number, regionCode: string | null): string {
  const search = new URLSearchParams({ tahap: String(tranche), ...(regionCode && { kode: regionCode }) });
  return `/anggaran/${id}/dana-masuk?${search}`;
}
