import type { MemberExportColumn } from '../apollo/schema.generated.ts';

const codes: Readonly<Record<string, MemberExportColumn>> = {
  name: 'NAME',
  nik: 'NIK',
  birthYear: 'BIRTH_YEAR',
  village: 'VILLAGE',
  occupation: 'OCCUPATION',
  segment: 'SEGMENT',
  category: 'CATEGORY',
  payer: 'PAYER',
  partner: 'PARTNER',
  group: 'GROUP',
  ecosystem: 'ECOSYSTEM',
  mou: 'MOU',
  kpj: 'KPJ',
  status: 'STATUS',
  sendable: 'SENDABLE',
  updatedAt: 'UPDATED_AT',
};

/** The columns that are in sight, as the file has them; one that a file cannot show is left out. */
export function exportColumns(shown: readonly string[]): MemberExportColumn[] {
  return shown.flatMap((id) => codes[id] ?? []);
}
