/** What a synthetic NIK is made of. All invented: the serial counts up from 0001. */
export interface NikParts {
  /** PPKKCC, the district of first registration. */
  readonly region?: string;
  readonly born?: string;
  readonly sex?: 'L' | 'P';
  readonly serial?: number;
}

let serials = 0;

/** A well-formed NIK that nobody else in this test has. */
export function nik({ region = '150111', born = '1990-05-17', sex = 'L', serial }: NikParts = {}): string {
  serials = (serials % 9999) + 1;
  const [year = '', month = '', day = ''] = born.split('-');
  const writtenDay = sex === 'P' ? Number(day) + 40 : Number(day);
  return `${region}${String(writtenDay).padStart(2, '0')}${month}${year.slice(2)}${String(serial ?? serials).padStart(4, '0')}`;
}
