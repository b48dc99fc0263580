/** A place of the agency and the regencies whose members it serves. Codes are ours; the agency's own are not public. */
export interface DemoOffice {
  readonly code: string;
  readonly name: string;
  readonly kind: 'HEAD' | 'REGIONAL' | 'BRANCH';
  readonly parent: string | null;
  /** Kemendagri codes, `PP.KK`. A regency has one branch. */
  readonly regencies: readonly string[];
}

const head: DemoOffice = { code: 'KP', name: 'Kantor Pusat', kind: 'HEAD', parent: null, regencies: [] };
const regional = (code: string, area: string): DemoOffice => ({
  code,
  name: `Kantor Wilayah ${area}`,
  kind: 'REGIONAL',
  parent: head.code,
  regencies: [],
});
const branch = (code: string, parent: string, place: string, ...regencies: string[]): DemoOffice => ({
  code,
  name: `Kantor Cabang ${place}`,
  kind: 'BRANCH',
  parent,
  regencies,
});

/** Parents come before their children. */
export const demoOffices: readonly DemoOffice[] = [
  head,
  regional('KW-SBG', 'Sumatera Bagian Selatan'),
  regional('KW-SBU', 'Sumatera Bagian Utara'),
  regional('KW-DKI', 'DKI Jakarta'),
  regional('KW-JBR', 'Jawa Barat'),
  regional('KW-JTG', 'Jawa Tengah dan DI Yogyakarta'),
  regional('KW-JTM', 'Jawa Timur'),
  regional('KW-SLM', 'Sulawesi Maluku'),
  branch('KC-JMB', 'KW-SBG', 'Jambi', '15.04', '15.05', '15.71'),
  branch('KC-MBO', 'KW-SBG', 'Muara Bungo', '15.01', '15.02', '15.03', '15.08', '15.09', '15.72'),
  branch('KC-TJB', 'KW-SBG', 'Tanjung Jabung', '15.06', '15.07'),
  branch('KC-PLG', 'KW-SBG', 'Palembang', '16.71'),
  branch('KC-MDN', 'KW-SBU', 'Medan', '12.71'),
  branch('KC-JKP', 'KW-DKI', 'Jakarta Gambir', '31.71'),
  branch('KC-JKU', 'KW-DKI', 'Jakarta Kelapa Gading', '31.01', '31.72'),
  branch('KC-JKB', 'KW-DKI', 'Jakarta Grogol', '31.73'),
  branch('KC-JKS', 'KW-DKI', 'Jakarta Kebayoran Baru', '31.74'),
  branch('KC-JKT', 'KW-DKI', 'Jakarta Rawamangun', '31.75'),
  branch('KC-BDG', 'KW-JBR', 'Bandung', '32.73'),
  branch('KC-SMG', 'KW-JTG', 'Semarang', '33.74'),
  branch('KC-SBY', 'KW-JTM', 'Surabaya', '35.78'),
  branch('KC-JBR', 'KW-JTM', 'Jember', '35.08', '35.09', '35.11', '35.12'),
  branch('KC-BWI', 'KW-JTM', 'Banyuwangi', '35.10'),
  branch('KC-MKS', 'KW-SLM', 'Makassar', '73.71'),
];
