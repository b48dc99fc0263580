// A filter is a set of predicates, so the same few texts come again and again; equal texts share a prepared statement.
const names = new Map<string, string>();

/** The name of a statement that is put together: one for one text. */
export function statementName(stem: string, text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `${stem}_${names.size + 1}`;
  names.set(text, name);
  return name;
}
