/**
 * Runs a statement whose refusal by one of these constraints is an answer and no fault.
 * @returns false when it was refused; the transaction is spoilt then and has to end
 */
export async function unlessRefused(constraints: readonly string[], write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (constraints.includes((error as { constraint?: string }).constraint ?? '')) return false;
    throw error;
  }
}
