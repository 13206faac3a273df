import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { SocketUpgrade } from '../telephony/browser-phones/phone-sockets.ts';

export type Listening = {
  /** Where a browser on this machine finds it. */
  readonly url: string;
  readonly port: number;
  /** Takes no new requests and waits for the running ones. */
  readonly stop: () => Promise<void>;
};

/** A server can't listen where it was told to; the message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/**
 * Lets the app answer at an address; port 0 takes any free one. `upgrade` takes what asks to become a WebSocket.
 * @throws ListenError
 */
export async function listen(
  app: Hono,
  where: { host: string; port: number },
  upgrade?: SocketUpgrade,
): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  if (upgrade !== undefined) server.on('upgrade', upgrade);
  await begin(server, where);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${shownHost(where.host)}:${port}`, port, stop: () => stop(server) };
}

function begin(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(reasonOf(error, host, port))));
    server.listen({ host, port }, () => resolve());
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. Stop the program that uses it, or start with another one: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Start with PORT set to 1024 or above.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `"${host}" is no address of this machine. Set HOST to 127.0.0.1, or to an address that it has.`;
  }
  return `The server can’t listen on ${host}:${port}: ${message}`;
}

/** Idle connections are closed at once, running requests get time to finish. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
