import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { LookupFunction } from 'node:net';

export type WebResponse = {
  readonly status: number;
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string | null;
};

export type Sending = {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
  readonly lookup: LookupFunction;
};

type Send = (url: URL, options: RequestOptions, done: (response: IncomingMessage) => void) => ClientRequest;

/** Largest answer that is read, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * Sends one request on a connection of its own and reads the answer.
 * @throws RangeError when the answer is larger than 1 MB; any other error when there is no answer
 */
export function sendOnce(send: Send, { url, method, headers, body, signal, lookup }: Sending): Promise<WebResponse> {
  return new Promise((resolve, reject) => {
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options: RequestOptions = {
      method,
      headers: {
        accept: 'application/json',
        'user-agent': 'Callwright',
        ...headers,
        'accept-encoding': 'identity',
        ...length,
      },
      agent: false,
      signal,
      lookup,
    };
    const request = send(url, options, (response) => {
      read(response).then((text) => {
        const status = response.statusCode ?? 0;
        const redirects = [301, 302, 303, 307, 308].includes(status);
        resolve({ status, text, location: redirects ? (response.headers.location ?? null) : null });
      }, reject);
    });
    request.on('error', reject);
    request.end(body ?? undefined);
  });
}

async function read(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) {
      response.destroy();
      throw new RangeError('the answer is larger than 1 MB');
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
