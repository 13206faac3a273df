import type { Context } from 'hono';
import type { Cookies } from './auth-port.ts';

/** Sends cookies along; over HTTPS only, if that is how the browser came. */
export function sendCookies(context: Context, cookies: Cookies): void {
  for (const cookie of cookies) {
    const secure = isSecure(context) && !/;\s*secure/i.test(cookie);
    context.header('set-cookie', secure ? `${cookie}; Secure` : cookie, { append: true });
  }
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Browsers find this server by HTTPS. */
    publicIsSecure?: boolean;
  }
}

/** Whoever lies about the scheme gets a stricter cookie, and hurts only themselves. */
function isSecure(context: Context): boolean {
  return (
    context.get('publicIsSecure') === true ||
    context.req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ||
    context.req.url.startsWith('https:')
  );
}
