/** The page of a workforce: of a partner, in one province, or by regency over all of them. */
export function staffTo(partnerId: string | null, at: { province?: string; regencies?: boolean } = {}): string {
  const search = new URLSearchParams({
    ...(partnerId ? { mitra: partnerId } : {}),
    ...(at.province ? { provinsi: at.province } : {}),
    ...(at.regencies ? { tingkat: 'kabupaten' } : {}),
  }).toString();
  return `/tenaga-kerja${search && `?${search}`}`;
}
