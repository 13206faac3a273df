import http from 'node:http';
import https from 'node:https';

export type AriMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type AriAnswer = { readonly status: number; readonly body: Buffer };

export type AriRequest = {
  readonly method: AriMethod;
  /** Below `/ari`; ids in it are encoded already. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly json?: unknown;
};

export type AriHttp = {
  /** @throws {AriUnreachable} when no answer comes. */
  readonly request: (request: AriRequest) => Promise<AriAnswer>;
  readonly close: () => void;
};

/** Nobody answers; whether the order was carried out isn't known. */
export class AriUnreachable extends Error {
  override readonly name = 'AriUnreachable';
}

const ANSWER_MS = 10_000;
/** Asterisk closes connections that are idle for 15 s. */
const IDLE_MS = 10_000;

/** Commands by HTTP on connections that stay open. All orders carry our own ids, so one whose answer was lost is sent again. */
export function createAriHttp(settings: { url: string; user: string; password: string }): AriHttp {
  const base = new URL(settings.url);
  const { request, Agent } = base.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS });
  const root = base.pathname.replace(/\/+$/, '');
  const authorization = `Basic ${Buffer.from(`${settings.user}:${settings.password}`).toString('base64')}`;

  function once({ method, path, query, json }: AriRequest, again: boolean): Promise<AriAnswer> {
    return new Promise((resolve, reject) => {
      const body = json === undefined ? '' : JSON.stringify(json);
      const length = { authorization, 'content-length': Buffer.byteLength(body) };
      const headers = json === undefined ? length : { ...length, 'content-type': 'application/json' };
      const options = {
        agent,
        method,
        headers,
        host: base.hostname,
        port: base.port,
        path: `${root}/ari${path}${search(query)}`,
      };
      const sent = request(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }));
        answer.on('error', (error) => reject(new AriUnreachable(error.message)));
      });
      sent.setTimeout(ANSWER_MS, () => sent.destroy(new Error(`no answer in ${ANSWER_MS} ms`)));
      sent.on('error', (error) => {
        // The other side has closed an idle connection just as it was used.
        if (sent.reusedSocket && again)
          resolve(once({ method, path, ...(query ? { query } : {}), ...(json === undefined ? {} : { json }) }, false));
        else reject(new AriUnreachable(error.message));
      });
      sent.end(body);
    });
  }

  return { request: (order) => once(order, true), close: () => agent.destroy() };
}

function search(query: AriRequest['query']): string {
  if (query === undefined) return '';
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `?${parts.join('&')}`;
}
