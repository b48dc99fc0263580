interface NamedRegion {
  name: string;
  kind: string;
  path: string;
}

const kinds: Record<string, string> = {
  provinsi: 'Provinsi',
  kabupaten: 'Kab.',
  kota: 'Kota',
  kecamatan: 'Kec.',
  desa: 'Desa',
  kelurahan: 'Kel.',
};

/** `Desa Air Mumu`: hundreds of villages share a name with a district or a regency, so the kind is always said. */
export function regionName(region: Pick<NamedRegion, 'name' | 'kind'>): string {
  const kind = kinds[region.kind.toLowerCase()];
  // the register writes "Kabupaten Kerinci", and "Kota Jambi" as it is said
  const name = region.name.replace(/^Kabupaten /, '');
  return kind && !name.startsWith(kind) ? `${kind} ${name}` : name;
}

/** The name with everything it lies in, on one line. */
export function fullRegionName(region: NamedRegion): string {
  return region.path ? `${regionName(region)}, ${region.path}` : regionName(region);
}
