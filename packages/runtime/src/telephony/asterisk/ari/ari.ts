import { objectOf, textOf } from './ari-event.ts';
import type { AriHttp, AriMethod, AriRequest } from './ari-http.ts';
import type { Hearing } from './hearing.ts';

/** `gone`: what it is about isn't there (any more); `conflict`: it exists already, or isn't ours at this moment. */
export type Ordered = 'done' | 'gone' | 'conflict';

/** Orders to one Asterisk, and what is heard of it. */
export type Ari = {
  /** @throws {AriRefused} when Asterisk will not, {AriUnreachable} when it doesn't answer. */
  readonly order: (method: AriMethod, path: string, query?: AriRequest['query'], json?: unknown) => Promise<Ordered>;
  /** JSON, or null when it isn't there. @throws like `order`. */
  readonly read: (path: string) => Promise<unknown>;
  /** Bytes, or null when they aren't there. @throws like `order`. */
  readonly bytes: (path: string) => Promise<Uint8Array | null>;
  /** A channel's variable; empty when it has none. @throws like `order`. */
  readonly variable: (channel: string, name: string) => Promise<string>;
  readonly on: Hearing['on'];
};

/** Asterisk understood the order and refuses it. */
export class AriRefused extends Error {
  override readonly name = 'AriRefused';
  readonly status: number;
  constructor(request: { method: string; path: string }, status: number, said: string) {
    super(`${request.method} ${request.path}: ${status} ${said}`);
    this.status = status;
  }
}

export function createAri(http: AriHttp, on: Hearing['on']): Ari {
  async function get(path: string): Promise<Buffer | null> {
    const { status, body } = await http.request({ method: 'GET', path });
    if (status === 404) return null;
    if (status >= 300) throw new AriRefused({ method: 'GET', path }, status, messageOf(body));
    return body;
  }

  return {
    order: async (method, path, query, json) => {
      const request = { method, path, ...(query ? { query } : {}), ...(json === undefined ? {} : { json }) };
      const { status, body } = await http.request(request);
      if (status < 300) return 'done';
      // Bridges say of a channel that has just gone that the request is bad.
      if (status === 404 || messageOf(body) === 'Channel not found') return 'gone';
      // 412: the channel is not up, or leaves just now.
      if (status === 409 || status === 412) return 'conflict';
      throw new AriRefused(request, status, messageOf(body));
    },
    read: async (path) => {
      const body = await get(path);
      return body === null ? null : (JSON.parse(body.toString()) as unknown);
    },
    bytes: get,
    variable: async (channel, name) => {
      const body = await get(`/channels/${encodeURIComponent(channel)}/variable?variable=${name}`);
      return body === null ? '' : textOf(objectOf(JSON.parse(body.toString())).value);
    },
    on,
  };
}

/** Asterisk's own words, without what surrounds them. */
function messageOf(body: Buffer): string {
  return body.toString().slice(0, 200);
}
