import { createServer } from 'node:net';

/** Above the ports of the real telephones, below those that systems give to outgoing connections. */
const LOWEST = 31_000;
const PORTS = 1_700;
/** Each process begins elsewhere and never gives a port twice: what it gave may not be listened on yet. */
let nth = process.pid * 17;

/** A TCP port of the loopback address that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS; tries++) {
    const port = LOWEST + (nth++ % PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error('No free port.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
