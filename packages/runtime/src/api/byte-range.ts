/** What of a file is asked for: bytes from `start` to `end`, both included; `whole` when no range (that we serve) is. */
export type ByteRange =
  | { readonly kind: 'whole' | 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'impossible' };

/**
 * Reads a `Range` header (RFC 9110, 14.2). One range of bytes is served; what can't be read, and several at once, are answered with
 * the whole, as the standard allows. `size` is at least 1.
 */
export function byteRange(header: string | undefined, size: number): ByteRange {
  const whole = { kind: 'whole', start: 0, end: size - 1 } as const;
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return whole;
  if (first === '') {
    const length = Number(last);
    return length === 0 ? { kind: 'impossible' } : { kind: 'part', start: Math.max(0, size - length), end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return whole;
  return start >= size ? { kind: 'impossible' } : { kind: 'part', start, end };
}
