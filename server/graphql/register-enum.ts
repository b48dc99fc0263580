import { registerEnumType } from 'type-graphql';

/** Publishes a list of codes as a GraphQL enum; the values on the wire and inside are the same words. */
export function publishEnum<const T extends readonly string[]>(
  name: string,
  description: string,
  values: T,
  meanings: Record<T[number], string>,
): Record<T[number], T[number]> {
  const asObject = Object.fromEntries(values.map((value) => [value, value])) as Record<T[number], T[number]>;
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: meanings[value as T[number]] }]),
  );
  registerEnumType(asObject, { name, description, valuesConfig: valuesConfig as never });
  return asObject;
}
