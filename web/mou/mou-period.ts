import type { MouState } from '../apollo/schema.generated.ts';

const day = 86_400_000;
/** From here on an agreement is said to end soon, as the server's phases say it: a new one takes about two months. */
const soonDays = 90;

/** `'2026-11-21'` and 30 -> `'2026-12-21'`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

export type Ending = { kind: 'none' } | { kind: 'soon'; days: number } | { kind: 'over'; days: number };

/** Whether its first day has come; before that it cannot be put in force. */
export function isDue(mou: { startsOn: string | null }, today: string): boolean {
  return mou.startsOn !== null && mou.startsOn <= today;
}

/** Whether its last day has passed, ended or not: what is done under it now is marked. */
export function isPeriodOver(mou: { state: MouState; endsOn: string | null }, today: string): boolean {
  return (mou.state === 'ACTIVE' || mou.state === 'ENDED') && mou.endsOn !== null && mou.endsOn < today;
}

/** How near the last day of an agreement is that has been signed and has not ended. */
export function endingOf(mou: { state: MouState; endsOn: string | null }, today: string): Ending {
  if (mou.endsOn === null || (mou.state !== 'SIGNED' && mou.state !== 'ACTIVE')) {
    return { kind: 'none' };
  }
  const days = Math.round((Date.parse(`${mou.endsOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day);
  if (days < 0) {
    return { kind: 'over', days: -days };
  }
  return days <= soonDays ? { kind: 'soon', days } : { kind: 'none' };
}
