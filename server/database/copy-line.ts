/**
 * One row in PostgreSQL's text format of COPY. Arrays are for codes: words without quotes, commas or braces.
 * A zero character, which no text of PostgreSQL can hold, is left out.
 */
export function copyLine(values: readonly (string | number | bigint | Buffer | readonly string[] | null)[]): string {
  let line = '';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) line += '\t';
    const value = values[i] ?? null;
    if (value === null) line += '\\N';
    else if (typeof value === 'string') line += /[\\\t\n\r\0]/.test(value) ? escaped(value) : value;
    else if (Buffer.isBuffer(value)) line += `\\\\x${value.toString('hex')}`;
    else if (typeof value === 'object') line += `{${value.join(',')}}`;
    else line += String(value);
  }
  return `${line}\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/\\/g, '\\\\')
    .replace(/\t/g, '\\t')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
}
