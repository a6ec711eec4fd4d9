import { createServer } from 'node:net';

/** Tries to listen: the only honest test of a port. 0 asks the system for any. */
function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}

/** True when nobody listens on the port, neither on the loopback address nor on all addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await tryPort(port, '127.0.0.1')) !== undefined && (await tryPort(port, '0.0.0.0')) !== undefined;
}

// Ports handed out in this process and not yet listened on.
const handedOut = new Set<number>();

/** The first preferred port that is free, else any free one. */
export async function freePort(...preferred: (number | undefined)[]): Promise<number> {
  for (const port of preferred) {
    if (port && !handedOut.has(port) && (await isPortFree(port))) {
      handedOut.add(port);
      return port;
    }
  }
  for (;;) {
    const port = await tryPort(0, '127.0.0.1');
    if (port === undefined) throw new Error('No free TCP port on 127.0.0.1.');
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    return port;
  }
}
