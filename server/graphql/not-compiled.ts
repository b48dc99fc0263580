import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isScalarType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Whether a valid document holds what graphql-jit makes something else of: it writes literals into its functions as
 * JSON, which has no bigint and no date, and it refuses a variable that may not be null although it has a default.
 */
export function isNotCompiled(schema: GraphQLSchema, document: DocumentNode): boolean {
  const info = new TypeInfo(schema);
  let found = false;
  const literal = (node: ValueNode) => {
    const type = getNamedType(info.getInputType());
    found ||= isScalarType(type) && !isJson(type.parseLiteral(node));
  };
  const leaves = { IntValue: literal, FloatValue: literal, StringValue: literal, BooleanValue: literal };
  const definition = ({ type, defaultValue }: { type: { kind: Kind }; defaultValue?: ValueNode | undefined }) => {
    found ||= type.kind === Kind.NON_NULL_TYPE && defaultValue !== undefined;
  };
  visit(document, visitWithTypeInfo(info, { ...leaves, VariableDefinition: definition }));
  return found;
}

const isJson = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
