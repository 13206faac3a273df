import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** An ARI that only opens sockets and says what a test lets it say. */
export type FakeAri = {
  readonly url: string;
  /** Sockets of events opened so far, the last one last. */
  readonly sockets: readonly WebSocket[];
  readonly tell: (message: object) => void;
  /** Whether orders are answered by an event, as those that keep a connection alive. */
  alive: boolean;
  readonly close: () => Promise<void>;
};

export async function openFakeAri(): Promise<FakeAri> {
  const sockets: WebSocket[] = [];
  const server = createServer((request, response) => {
    if (fake.alive && request.url?.startsWith('/ari/events/user/') === true) {
      fake.tell({ type: 'ChannelUserevent', eventname: 'callwright-ping' });
    }
    response.writeHead(204).end();
  });
  const events = new WebSocketServer({ server });
  events.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeAri = {
    url: `http://127.0.0.1:${port}`,
    sockets,
    tell: (message) => sockets.at(-1)?.send(JSON.stringify(message)),
    alive: true,
    close: async () => {
      for (const socket of sockets) socket.terminate();
      events.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fake;
}
