const levels: Record<number, string> = { 10: 'trace', 20: 'debug', 30: '', 40: 'warn', 50: 'ERROR', 60: 'FATAL' };

/** One JSON line as a short line for a terminal: time, level unless it is info, text, then the other fields. */
export function prettyLine(line: string): string {
  const { level, time, msg = '', err, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const clock = new Date(Number(time)).toTimeString().slice(0, 8);
  const fields = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const parts = [clock, levels[Number(level)] ?? '', String(msg), ...fields].filter((part) => part !== '');
  return `${parts.join(' ')}\n${err === undefined ? '' : errorLines(err)}`;
}

function errorLines(err: unknown): string {
  if (typeof err !== 'object' || err === null) return `  ${String(err)}\n`;
  const { type, message, stack, ...rest } = err as Record<string, unknown>;
  const fields = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
  return `  ${type}: ${message}${fields}\n${stack === undefined ? '' : `    ${String(stack)}\n`}`;
}
