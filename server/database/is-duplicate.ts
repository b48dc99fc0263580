/** What PostgreSQL says of a unique key, whichever way the row was written. */
export const isDuplicate = (error: unknown): boolean => (error as { code?: string }).code === '23505';
