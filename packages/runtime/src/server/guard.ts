import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../api/refusal.ts';
import type { Config } from '../config/index.ts';
import { isSoundUpload } from './sound-upload.ts';
import { isTableUpload } from './table-upload.ts';

/** By which names browsers may ask for this server. */
export type OurNames = Pick<Config, 'binding' | 'publicUrl'>;

/**
 * Browsers send a cookie along whichever page makes them ask. Two checks stop pages that someone has open elsewhere: one
 * that points a name of its own at this machine is known by the `Host` that it asks for, and one that sends requests
 * across sites by what the browser says about their origin.
 */
export function guardOrigin(names: OurNames): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!isOurName(names, host)) {
      throw new Refusal(403, {
        code: 'wrong-host',
        message: 'This server only answers to this machine’s own names, and to its address in PUBLIC_URL.',
        fix: 'Open it as http://localhost or http://127.0.0.1. To open it to a network, start it with HOST set.',
      });
    }
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!reads && !isSameOrigin(context.req.header('sec-fetch-site'), context.req.header('origin'), host)) {
      throw new Refusal(403, {
        code: 'wrong-origin',
        message: 'Another web site sent this request.',
        fix: 'Open Callwright itself and do it there.',
      });
    }
    await next();
  };
}

/** No thing's name, and no text, has U+0000: PostgreSQL refuses even to look for it. */
export const readableAddress: MiddlewareHandler = async (context, next) => {
  if (/%00/.test(context.req.url)) {
    throw new Refusal(400, {
      code: 'bad-address',
      message: 'The address has a character that no name has (%00).',
      fix: 'Ask for it without.',
    });
  }
  await next();
};

/** Bodies are JSON, sound or a table: what forms of other sites can send without asking first is refused. */
export const requireJson: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (isSoundUpload(context.req) || isTableUpload(context.req)) return next();
  if ((method === 'POST' || method === 'PUT' || method === 'PATCH') && type !== 'application/json') {
    throw new Refusal(415, {
      code: 'not-json',
      message: 'The body must be JSON.',
      fix: 'Send it with the header content-type: application/json.',
    });
  }
  await next();
};

/** Whether a page may open a WebSocket here: browsers let any site try, and tell which one it was. */
export function maySocket(
  names: OurNames,
  headers: { readonly host?: string | undefined; readonly origin?: string | undefined },
): boolean {
  const { host = '', origin = '' } = headers;
  return isOurName(names, host) && URL.parse(origin)?.host === host;
}

function isOurName({ binding, publicUrl }: OurNames, host: string): boolean {
  if (binding !== 'loopback' || isLoopbackName(host)) return true;
  // A proxy on this machine passes requests on under the name that the world knows.
  return publicUrl !== null && URL.parse(publicUrl)?.host === host.toLowerCase();
}

function isLoopbackName(host: string): boolean {
  const { hostname } = URL.parse(`http://${host}`) ?? { hostname: '' };
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.[0-9]{1,3}){3}$/.test(hostname);
}

/** Browsers tell where a request comes from; programs that aren't browsers tell neither and are no one's victim. */
function isSameOrigin(site: string | undefined, origin: string | undefined, host: string): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || URL.parse(origin)?.host === host;
}
