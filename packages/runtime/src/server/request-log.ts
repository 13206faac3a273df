import type { MiddlewareHandler } from 'hono';
import { type Log, maskNumbersIn } from '../log/index.ts';

/** One line a request: changes at `info`, reading at `debug`, failures at `error`. Query strings are left out. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const { method, path } = context.req;
    const { status } = context.res;
    const level = status >= 500 ? 'error' : method === 'GET' || method === 'HEAD' ? 'debug' : 'info';
    if (!log.isLevelEnabled(level)) return;
    const call = callOf(path);
    const ms = Math.round(performance.now() - began);
    log[level](
      { status, ms, ...(call === undefined ? {} : { call }) },
      `${method} ${maskNumbersIn(decodePath(withoutLink(path)))}`,
    );
  };
}

function callOf(path: string): string | undefined {
  return /^\/api\/(?:simulator\/)?calls\/([^/]+)/.exec(path)?.[1];
}

/** Whoever knows a sound's link can hear it, and whoever knows an invitation's comes in. */
function withoutLink(path: string): string {
  return path.startsWith('/media/') ? '/media/…' : path.replace(/^(\/api\/invitations\/)[^/]+/, '$1…');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
