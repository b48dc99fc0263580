export const exportFormats = ['XLSX', 'CSV'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportStates = ['WAITING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED'] as const;
export type ExportState = (typeof exportStates)[number];

/** What a list can show of a member, in the order of its columns. */
export const exportColumns = [
  'NAME',
  'NIK',
  'BIRTH_YEAR',
  'SEX',
  'VILLAGE',
  'OCCUPATION',
  'SEGMENT',
  'CATEGORY',
  'PAYER',
  'PARTNER',
  'GROUP',
  'ECOSYSTEM',
  'GROUP_SECTOR',
  'MOU',
  'KPJ',
  'STATUS',
  'SENDABLE',
  'UPDATED_AT',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** Up to so many rows are written while they are being downloaded; more are written by a job first. */
export const AT_ONCE_MAX = 10_000;
/** How long a file is kept. */
export const KEPT_DAYS = 7;
