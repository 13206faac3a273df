const NUMBER = /^\+?[0-9]{2,15}$/;
const AS_WRITTEN = /[\s()/.-]/g;

/** A number as the line wants it, from one as people write it ("+49 (30) 5550-101"); null if it is none. */
export function dialable(written: string): string | null {
  const number = written.replaceAll(AS_WRITTEN, '');
  return NUMBER.test(number) ? number : null;
}

/** Whether a config's text is a number, or may become one when it is filled in. */
export function isDialable(written: string): boolean {
  return written.includes('{{') || dialable(written) !== null;
}
