import type { CellRow } from '../document/cell.ts';
import { maskNik } from '../kernel/nik.ts';
import type { NikVault } from '../kernel/nik-cipher.ts';
import { nameKey } from '../kernel/person-name.ts';
import { cellText } from './cell-text.ts';
import type { CheckedRow } from './member-import.row.ts';

// Loaded by the reading thread: no decorators here.

/** Columns of the temporary table that the rows of a file stream into, in the order of copyLine(). */
const STAGING = [
  ['row_number', 'integer not null'],
  ['nik_cipher', 'bytea'],
  ['nik_hash', 'bytea'],
  ['nik_mask', 'text collate "C"'],
  ['name', 'text'],
  ['name_key', 'text collate "C"'],
  ['birth_date', 'date'],
  ['sex', 'text collate "C"'],
  ['given_birth_date', 'date'],
  ['given_sex', 'text collate "C"'],
  ['mother_name', 'text'],
  ['address', 'text'],
  ['rt', 'text collate "C"'],
  ['rw', 'text collate "C"'],
  ['place', 'integer'],
  ['phone', 'text collate "C"'],
  ['occupation', 'text collate "C"'],
  ['given_occupation', 'text collate "C"'],
  ['sector', 'text collate "C"'],
  ['given_sector', 'text collate "C"'],
  ['segment', 'text collate "C"'],
  ['income', 'bigint'],
  ['category', 'text collate "C"'],
  ['payer', 'text collate "C"'],
  ['kpj', 'text collate "C"'],
  ['note', 'text'],
  ['blocks', 'text[] not null'],
  ['warnings', 'text[] not null'],
  ['issues', 'jsonb not null'],
  ['cells', 'bytea not null'],
] as const;

export const CREATE_STAGING = `create temporary table staged (${STAGING.map(([name, type]) => `${name} ${type}`).join(', ')}) on commit drop`;
export const COPY_STAGING = `copy staged (${STAGING.map(([name]) => name).join(', ')}) from stdin`;

/** One row in PostgreSQL's text format of COPY, with what identifies the person encrypted. */
export function copyLine(
  rowNumber: number,
  cells: CellRow,
  row: CheckedRow,
  place: number | null,
  vault: NikVault,
): string {
  const { draft, nik, given } = row;
  const values: (string | number | bigint | Buffer | null)[] = [
    rowNumber,
    nik === null ? null : vault.encrypt(nik),
    nik === null ? null : vault.hash(nik),
    nik === null ? null : maskNik(nik),
    draft.name || null,
    nameKey(draft.name) || null,
    row.birthDate,
    row.sex,
    given.birthDate,
    given.sex,
    draft.motherName,
    draft.address,
    draft.rt,
    draft.rw,
    place,
    draft.phone,
    draft.occupation,
    given.occupation,
    draft.sector,
    given.sector,
    draft.segment,
    draft.income,
    draft.category,
    draft.payer,
    draft.kpj,
    row.note,
    `{${row.blocks.join(',')}}`,
    `{${row.warnings.join(',')}}`,
    JSON.stringify(row.issues),
    vault.encrypt(JSON.stringify(rawCells(cells))),
  ];
  let line = '';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) line += '\t';
    line += field(values[i] ?? null);
  }
  return `${line}\n`;
}

/** The row as its owner will get it back: text, with whole numbers and days written out. */
function rawCells(cells: CellRow): (string | null)[] {
  return Array.from(cells, (cell) =>
    cell === null || cell === undefined ? null : typeof cell === 'string' ? cell : cellText(cell),
  );
}

function field(value: string | number | bigint | Buffer | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return /[\\\t\n\r\0]/.test(value) ? escaped(value) : value;
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return String(value);
}

// PostgreSQL has no room for a zero character in a text; no person has one in their name.
function escaped(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/\\/g, '\\\\')
    .replace(/\t/g, '\\t')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
}
