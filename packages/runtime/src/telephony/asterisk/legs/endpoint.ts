import type { AsteriskSettings } from '../../connections/connection-settings.ts';

const BROWSER = 'browser:';
/** Extensions are short; everything longer goes out by the trunk. */
const LONGEST_EXTENSION = 6;

/** Asterisk's name of the telephone with this number, extension or browser; null when it can't be rung here. */
export function endpointOf(
  { trunk, extensions, browsers }: Pick<AsteriskSettings, 'trunk' | 'extensions' | 'browsers'>,
  to: string,
): string | null {
  if (to.startsWith(BROWSER)) return filled(browsers, to.slice(BROWSER.length), /^[a-zA-Z0-9_-]+$/);
  const short = /^[0-9]+$/.test(to) && to.length <= LONGEST_EXTENSION;
  return filled(short && extensions !== '' ? extensions : trunk, to, /^\+?[0-9*#]+$/);
}

/** What isn't a plain name could change the meaning of the dial string. */
function filled(template: string, name: string, allowed: RegExp): string | null {
  return template === '' || !allowed.test(name) ? null : template.replaceAll('{number}', name);
}
