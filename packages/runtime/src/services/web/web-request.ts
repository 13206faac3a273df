import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AllowedHost } from '../../config/index.ts';
import { AddressRefused, checkedLookup, checkLiteral, type Resolve } from './checked-lookup.ts';
import { sendOnce, type WebResponse } from './send-once.ts';

export type WebRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as it is; null sends nothing. */
  readonly body: string | null;
  /** For everything together: redirects, headers and body. */
  readonly timeoutMs: number;
};

/** What came of a request. `refused`: the rules forbid the address; `unreachable`: nobody answered. */
export type WebAnswer =
  | ({ readonly kind: 'answered' } & WebResponse)
  | { readonly kind: 'refused' | 'unreachable' | 'timeout' | 'tooLarge' };

export type WebRules = { readonly allowed: readonly AllowedHost[]; readonly resolve: Resolve };

const MOST_REDIRECTS = 5;
/** Headers that describe the connection, which is ours to describe. */
const OURS = /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|proxy-.*|keep-alive)$/i;

/** Sends a request by the rules for what flows may ask; each redirect is held to them again. Never rejects. */
export async function webRequest(wanted: WebRequest, rules: WebRules): Promise<WebAnswer> {
  const signal = AbortSignal.timeout(wanted.timeoutMs);
  try {
    return await follow(wanted, rules, signal);
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' };
    if (error instanceof AddressRefused) return { kind: 'refused' };
    return { kind: error instanceof RangeError ? 'tooLarge' : 'unreachable' };
  }
}

async function follow(wanted: WebRequest, rules: WebRules, signal: AbortSignal): Promise<WebAnswer> {
  let { method, body } = wanted;
  let headers = Object.fromEntries(Object.entries(wanted.headers).filter(([name]) => !OURS.test(name)));
  let url = webAddress(wanted.url);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    checkLiteral(url.hostname, rules.allowed);
    const response = await sendOnce(url.protocol === 'https:' ? requestHttps : requestHttp, {
      url,
      method,
      headers,
      body,
      signal,
      lookup: checkedLookup(rules.resolve, rules.allowed),
    });
    if (response.location === null) return { kind: 'answered', ...response };
    const next = webAddress(new URL(response.location, url).href);
    // Who redirects elsewhere doesn't get to see keys that were meant for the first address, nor off an encrypted line.
    if (url.protocol === 'https:' && next.protocol === 'http:') return { kind: 'refused' };
    if (next.origin !== url.origin) headers = {};
    if (response.status !== 307 && response.status !== 308 && method !== 'GET') [method, body] = ['GET', null];
    url = next;
  }
  return { kind: 'unreachable' };
}

/** @throws AddressRefused for anything but http and https */
function webAddress(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new AddressRefused('only http and https are asked');
  return url;
}
