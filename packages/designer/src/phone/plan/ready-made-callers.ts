/** Callers that one can pick at once. The numbers belong to nobody and are never dialled. */
export const READY_MADE = [
  { country: 'DE', number: '+498999998123' },
  { country: 'AT', number: '+4315550123' },
  { country: 'HU', number: '+3615550123' },
  { country: 'IE', number: '+353209170188' },
] as const;

const BY_LANGUAGE: Readonly<Record<string, string>> = { de: 'DE', hu: 'HU', en: 'IE' };

/** Whoever is likely to ring a flow that begins in this language. */
export function usualCaller([language = '']: readonly string[]): string {
  const country = BY_LANGUAGE[language.slice(0, 2)];
  return (READY_MADE.find((caller) => caller.country === country) ?? READY_MADE[0]).number;
}

/** A number as the phone plan keeps it: without the signs that people write between digits; null when it is none. */
export function numberFrom(written: string): string | null {
  const plain = written.replaceAll(/[\s()/.-]/g, '').replace(/^00/, '+');
  return /^\+[0-9]{2,15}$/.test(plain) ? plain : null;
}
