/** What was typed beside each person, by id. */
export type KpjCells = Readonly<Record<string, string>>;

/**
 * A column that was copied from a sheet fills the boxes from one on downwards; a single value is left to the browser.
 * @returns null where the text is no column
 */
export function pastedDown(cells: KpjCells, ids: readonly string[], from: string, text: string): KpjCells | null {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
  if (lines.length < 2) return null;
  const start = ids.indexOf(from);
  const filled = lines.flatMap((line, n) => {
    const id = ids[start + n];
    return id === undefined ? [] : [[id, line.split('\t')[0]?.trim() ?? ''] as const];
  });
  return { ...cells, ...Object.fromEntries(filled) };
}

/** Whoever has a number beside the name, in the order of the list. */
export const written = <Row extends { readonly id: string }>(rows: readonly Row[], cells: KpjCells) =>
  rows.flatMap((row) => {
    const kpj = cells[row.id]?.trim();
    return kpj ? [{ row, kpj }] : [];
  });
