import type { Context } from 'hono';
import type { Cookies } from './auth-port.ts';

/** Sends cookies along: over HTTPS only, if that is how the browser came. Whoever lies about it hurts only themselves. */
export function sendCookies(context: Context, cookies: Cookies): void {
  // What streams already has sent its headers.
  if (context.finalized) return;
  for (const cookie of cookies) {
    const secure = cameByHttps(context) && !/;\s*secure/i.test(cookie);
    context.header('set-cookie', secure ? `${cookie}; Secure` : cookie, { append: true });
  }
}

function cameByHttps(context: Context): boolean {
  return context.req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}
