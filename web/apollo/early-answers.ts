import { portalHeaders } from '../access/portal-headers.ts';

/** What the server says to a question, as GraphQL writes it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

interface Asking {
  readonly operationName: string;
  readonly query: string;
  readonly variables?: object;
}

const onTheWay = new Map<string, Promise<Answer | null>>();

/** Asks without the client, which is still on its way; `null` when there is no answer at all. */
export async function askServer(asking: Asking): Promise<Answer | null> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...portalHeaders, 'apollo-require-preflight': '1', 'content-type': 'application/json' },
      body: JSON.stringify(asking),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Asks what the client will ask in a moment: it finds the answer by operation and variables. */
export function askEarly(asking: Required<Asking>): void {
  onTheWay.set(nameOf(asking.operationName, asking.variables), askServer(asking));
}

/** Gives an answer to the client, once: whoever asks again wants to know it anew. */
export function takeEarlyAnswer(operationName = '', variables: object = {}): Promise<Answer | null> | undefined {
  const name = nameOf(operationName, variables);
  const answer = onTheWay.get(name);
  onTheWay.delete(name);
  return answer;
}

function nameOf(operationName: string, variables: object): string {
  return `${operationName} ${JSON.stringify(variables)}`;
}
