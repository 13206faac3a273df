import type { Asker, Cookies } from '../auth-port.ts';
import { ADDRESS_HEADER } from './create-auth.ts';

/** What better-auth may know of a request: no more than the port was told. */
export function headersOf({ cookie, host, browser, address }: Asker): Headers {
  return new Headers({ cookie, host, 'user-agent': browser, [ADDRESS_HEADER]: address });
}

/** A cookie's value out of the header, decoded; null when it isn't there. */
export function cookieIn(header: string, name: string): string | null {
  const found = header.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found.slice(name.length + 1));
  } catch {
    return null;
  }
}

/** Cookies of an answer; over HTTPS only for who came by the address that the world knows, if that is an https one. */
export function cookiesOf(answer: Headers, { host }: Asker, publicUrl: string | null): Cookies {
  const known = publicUrl === null ? null : URL.parse(publicUrl);
  const secure = known?.protocol === 'https:' && known.host === host.toLowerCase();
  return answer.getSetCookie().map((cookie) => (secure ? `${cookie}; Secure` : cookie));
}
