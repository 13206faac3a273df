import type { Fragment } from './call-test.ts';

/** Spaces and line ends count alike; a soft hyphen or a no-break space is no difference to a listener. */
export function plainText(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim();
}

/** Where in the text, from `from` on, the fragment ends; undefined when it isn't there. */
export function endOfFragment(fragment: Fragment, text: string, from: number): number | undefined {
  const plain = plainText(text);
  if (typeof fragment === 'string') {
    const wanted = plainText(fragment);
    const start = plain.indexOf(wanted, from);
    return start < 0 ? undefined : start + wanted.length;
  }
  const match = new RegExp(fragment.pattern, 'u').exec(plain.slice(from));
  return match === null ? undefined : from + match.index + match[0].length;
}

export function fragmentText(fragment: Fragment): string {
  return typeof fragment === 'string' ? fragment : `/${fragment.pattern}/`;
}
