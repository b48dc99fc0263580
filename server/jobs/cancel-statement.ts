import pg from 'pg';

interface Cancellable {
  readonly processID: number | null;
  readonly secretKey: number | null;
  readonly host: string;
  readonly port: number;
}

/**
 * Asks PostgreSQL to give up whatever this connection is running, over a connection of its own as the protocol wants
 * it. The statement fails with 57014 and its transaction can be rolled back. Without a running one nothing happens.
 */
export function cancelStatement(client: pg.ClientBase): Promise<void> {
  const { processID, secretKey, host, port } = client as unknown as Cancellable;
  return new Promise((resolve) => {
    const line = new pg.Connection() as pg.Connection & {
      connect(port: number | string, host?: string): void;
      cancel(processID: number | null, secretKey: number | null): void;
    };
    line.on('connect', () => line.cancel(processID, secretKey));
    line.on('error', () => resolve());
    line.on('end', () => resolve());
    if (host.startsWith('/')) line.connect(`${host}/.s.PGSQL.${port}`);
    else line.connect(port, host);
  });
}
