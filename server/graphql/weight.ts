import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

const OBJECT = 2;
const SCALAR = 1;
const LEVEL_FACTOR = 1.5;
/** Beyond this nothing has to be added up any more. */
const ENOUGH = 1e9;

/**
 * What a question would cost to answer: an object weighs 2, a scalar 1, each level one and a half times the one above,
 * and a field with `first` as often as rows are asked for, whether that number is written or travels as a variable.
 * Fragments weigh where they are used. The document has been validated, so fragments exist and do not go round in circles.
 */
export function weightOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const defaults = new Map(operation.variableDefinitions?.map((d) => [d.variable.name.value, d.defaultValue]));
  // a fragment used a thousand times is weighed once
  const weighed = new Map<SelectionSetNode, number>();

  function rows({ arguments: given }: FieldNode): number {
    const first = given?.find(({ name }) => name.value === 'first')?.value;
    return first ? Math.max(1, numberOf(first)) : 1;
  }

  function numberOf(value: ValueNode): number {
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return 1;
    const sent = variables[value.name.value];
    if (sent !== undefined) return Number(sent) || 1;
    const byDefault = defaults.get(value.name.value);
    return byDefault ? numberOf(byDefault) : 1;
  }

  function all(set: SelectionSetNode): number {
    const known = weighed.get(set);
    if (known !== undefined) return known;
    let sum = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) sum += field(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) sum += all(node.selectionSet);
      else sum += all((fragments.get(node.name.value) as FragmentDefinitionNode).selectionSet);
      if (sum > ENOUGH) break;
    }
    weighed.set(set, sum);
    return sum;
  }

  function field(node: FieldNode): number {
    // what the schema looks like is the same for everybody and costs no database
    if (node.name.value === '__schema' || node.name.value === '__type') return SCALAR;
    return node.selectionSet ? (OBJECT + LEVEL_FACTOR * all(node.selectionSet)) * rows(node) : SCALAR;
  }

  return all(operation.selectionSet);
}
