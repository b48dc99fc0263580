/** What the server takes: said before a file is chosen, and checked before it travels. */
export const maxFileBytes = 50 * 1_000_000;
export const maxRows = 250_000;
export const fileTypes = ['.xlsx', '.csv'] as const;

export type FileProblem = 'EMPTY' | 'TOO_BIG' | 'OLD_EXCEL' | 'WRONG_TYPE';

/** What can be told from the file's name and size alone. */
export function checkFile(file: { name: string; size: number }): FileProblem | null {
  const name = file.name.toLowerCase();
  if (name.endsWith('.xls')) {
    return 'OLD_EXCEL';
  }
  if (!fileTypes.some((type) => name.endsWith(type))) {
    return 'WRONG_TYPE';
  }
  if (file.size === 0) {
    return 'EMPTY';
  }
  return file.size > maxFileBytes ? 'TOO_BIG' : null;
}
