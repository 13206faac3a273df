const SHOWN_IN_FRONT = 3;
const SHOWN_AT_END = 2;
const SHORTEST = 6;

/** A telephone number as logs may show it: `+49…00`. Short service numbers belong to nobody and stay. */
export function maskNumber(number: string): string {
  const plain = number.trim();
  if (plain.length < SHORTEST) return plain;
  return `${plain.slice(0, SHOWN_IN_FRONT)}…${plain.slice(-SHOWN_AT_END)}`;
}

/** Masks every telephone number in a text: six or more digits with or without a plus, not inside of a longer word. */
export function maskNumbersIn(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}-])\+?[0-9]{6,}(?![\p{L}\p{N}-])/gu, maskNumber);
}
