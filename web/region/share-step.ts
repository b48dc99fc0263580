/** Shares from which a colour of the map begins, the lowest without one; the last is for what is reached. */
const stepsFrom: readonly number[] = [0, 0.25, 0.5, 0.75, 1];
export type ShareStep = 0 | 1 | 2 | 3 | 4;

/** Which colour a share has; null where there is nothing to measure it by. */
export function shareStep(part: number, whole: number | null): ShareStep | null {
  if (!whole) return null;
  const share = part / whole;
  return stepsFrom.findLastIndex((from) => share >= from) as ShareStep;
}
