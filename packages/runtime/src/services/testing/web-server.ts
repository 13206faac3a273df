import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
export type WebServer = {
  readonly url: string;
  readonly seen: Seen[];
  /** Status and body of the next answers; null lets them hang. */
  answer: { readonly status: number; readonly body: string } | null;
  readonly close: () => Promise<void>;
};

/** A real web server on a free port that answers what it is told to. */
export async function startWebServer(): Promise<WebServer> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      web.seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      if (web.answer !== null) response.writeHead(web.answer.status).end(web.answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const web: WebServer = {
    url: `http://127.0.0.1:${port}`,
    seen: [],
    answer: { status: 200, body: '{}' },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return web;
}
