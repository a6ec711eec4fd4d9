import { createServer, type Server } from 'node:http';

/** The worker's own health page: 200 while its Temporal workers run. */
export function serveHealth(port: number, state: () => { ready: boolean; [fact: string]: unknown }): Promise<Server> {
  const server = createServer((_request, response) => {
    const now = state();
    response.writeHead(now.ready ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(now));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
