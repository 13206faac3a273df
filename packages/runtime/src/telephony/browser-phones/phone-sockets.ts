import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../../log/index.ts';
import type { ProviderDirectory } from '../provider.ts';

/** Takes over a connection that asks to become a WebSocket. */
export type SocketUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type PhoneSockets = {
  readonly upgrade: SocketUpgrade;
  /** Hangs up on all pages. */
  readonly close: () => void;
};

/** RFC 7118. */
const SIP = 'sip';
const PATH = /^\/api\/browser-phones\/([a-z0-9-]{1,64})$/;
/** SIP messages are a few kilobytes. */
const MOST_BYTES = 65_536;
/** While the engine's socket opens a page says little. */
const MOST_WAITING = 32;
/** So often it is looked whether whoever sits before the page may still telephone. */
export const LOOK_MS = 8_000;
/** RFC 6455: what was agreed on doesn't hold any more. */
const NOT_ANY_MORE = 1008;

/**
 * Passes the signalling of telephones in browsers on to their engine, so that pages talk to our server alone: one
 * address, one certificate, and the engine's own need not be reachable from outside. The sound goes directly.
 */
export function createPhoneSockets(deps: {
  readonly providers: ProviderDirectory;
  /** Whether the page that asks is one of ours, and whoever sits before it may telephone. */
  readonly admits: (request: IncomingMessage) => Promise<boolean>;
  readonly log: Log;
}): PhoneSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    handleProtocols: (offered) => (offered.has(SIP) ? SIP : false),
  });

  function engineOf({ url = '' }: IncomingMessage): string | null {
    const name = PATH.exec(URL.parse(url, 'http://any')?.pathname ?? '')?.[1];
    return name === undefined ? null : (deps.providers.get(name)?.browsers?.socket ?? null);
  }

  /** Ends it once they have signed out or may not telephone any more. Where nobody can tell, a talk isn't cut off for it. */
  function watch(page: WebSocket, request: IncomingMessage): void {
    const looking = setInterval(() => {
      deps.admits(request).then(
        (admitted) => admitted || page.close(NOT_ANY_MORE),
        (error: unknown) => deps.log.warn({ err: error }, 'nobody could tell whether this telephone may stay'),
      );
    }, LOOK_MS);
    page.on('close', () => clearInterval(looking));
  }

  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const enter = (admitted: boolean) => {
        if (!admitted) return refuse(socket, '403 Forbidden');
        const engine = engineOf(request);
        if (engine === null) return refuse(socket, '404 Not Found');
        server.handleUpgrade(request, socket, head, (page) => {
          passOn(page, new WebSocket(engine, SIP), deps.log);
          watch(page, request);
        });
      };
      deps.admits(request).then(enter, (error: unknown) => {
        deps.log.error({ err: error }, 'nobody could tell whether this telephone may come in');
        refuse(socket, '503 Service Unavailable');
      });
    },
    close: () => {
      for (const page of server.clients) page.close(1001);
      server.close();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function passOn(page: WebSocket, engine: WebSocket, log: Log): void {
  const waiting: string[] = [];
  engine.on('open', () => {
    for (const message of waiting.splice(0)) engine.send(message);
  });
  page.on('message', (data) => {
    const message = String(data);
    if (engine.readyState === WebSocket.OPEN) engine.send(message);
    else if (waiting.push(message) > MOST_WAITING) page.close(1013);
  });
  engine.on('message', (data) => {
    if (page.readyState === WebSocket.OPEN) page.send(String(data));
  });
  engine.on('error', (error) => log.warn({ err: error }, 'The engine of browser telephones can’t be reached'));
  page.on('error', () => page.terminate());
  // Whichever side goes takes the other along: the engine forgets a page's registration with its socket.
  engine.on('close', () => page.close(1012));
  page.on('close', () => engine.close());
}
