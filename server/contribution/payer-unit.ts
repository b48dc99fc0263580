import { place } from '../access/scope.ts';

/** Whose members are paid for together: those of an agreement, of one village under it, or of a group. */
export type PayerUnit =
  | { readonly mouId: string; readonly villageId: number | null; readonly groupId?: undefined }
  | { readonly groupId: string; readonly mouId?: undefined; readonly villageId?: undefined };

/** The members of a unit, as a predicate over rows with mou_id, village_id and group_id. */
export function inUnit(unit: PayerUnit, alias: string, values: unknown[]): string {
  if (unit.groupId !== undefined) return `${alias}.group_id = ${place(values, unit.groupId)}::uuid`;
  const ofMou = `${alias}.mou_id = ${place(values, unit.mouId)}::uuid`;
  return unit.villageId === null
    ? ofMou
    : `${ofMou} and ${alias}.village_id = ${place(values, unit.villageId)}::integer`;
}

/** Whether it is all members of an agreement, whose months are found by themselves. */
export const isWholeAgreement = (unit: PayerUnit): boolean => unit.mouId !== undefined && unit.villageId === null;
