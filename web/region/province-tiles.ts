/**
 * Where the provinces stand on a map of equal squares, by the codes of the register, and the short names they go by.
 * Laid by hand so that the islands keep their shape: every province is as large as any other, which is what shares need.
 */
const rows = [
  '11 .. .. .. .. 65 .. .. .. .. .. .. .. ..',
  '12 14 21 .. 61 64 .. 75 71 .. 82 .. .. ..',
  '13 15 .. .. 62 63 .. 76 72 .. .. 96 92 91',
  '17 16 19 .. .. .. .. 73 74 .. 81 .. 94 95',
  '.. 18 .. 31 .. .. .. .. .. .. .. .. .. 93',
  '.. .. 36 32 33 35 51 52 53 .. .. .. .. ..',
  '.. .. .. .. 34 .. .. .. .. .. .. .. .. ..',
];

const shortNames: Readonly<Record<string, string>> = {
  ...{ 11: 'Aceh', 12: 'Sumut', 13: 'Sumbar', 14: 'Riau', 15: 'Jambi', 16: 'Sumsel', 17: 'Bengkulu', 18: 'Lampung' },
  ...{ 19: 'Babel', 21: 'Kepri', 31: 'DKI', 32: 'Jabar', 33: 'Jateng', 34: 'DIY', 35: 'Jatim', 36: 'Banten' },
  ...{ 51: 'Bali', 52: 'NTB', 53: 'NTT', 61: 'Kalbar', 62: 'Kalteng', 63: 'Kalsel', 64: 'Kaltim', 65: 'Kaltara' },
  ...{ 71: 'Sulut', 72: 'Sulteng', 73: 'Sulsel', 74: 'Sultra', 75: 'Gorontalo', 76: 'Sulbar', 81: 'Maluku' },
  ...{ 82: 'Malut', 91: 'Papua', 92: 'Pabar', 93: 'Papsel', 94: 'Papteng', 95: 'Pappeg', 96: 'PBD' },
};

export interface ProvinceTile {
  readonly code: string;
  readonly label: string;
  readonly column: number;
  readonly row: number;
}

export const provinceTiles: readonly ProvinceTile[] = rows.flatMap((line, row) =>
  line
    .split(' ')
    .flatMap((code, column) => (code === '..' ? [] : [{ code, label: shortNames[code] ?? code, column, row }])),
);
