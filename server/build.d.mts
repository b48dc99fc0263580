/** Builds dist/ from the sources where one has changed since. @param node the Node to build with */
export function buildIfStale(node: string): Promise<void>;
