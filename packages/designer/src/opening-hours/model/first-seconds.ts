import type { Heard } from '../../api/heard.ts';

/** What is said within the first so many milliseconds; a text that has begun by then is there as a whole. */
export function firstSeconds(
  { said, after }: Pick<Heard, 'said' | 'after'>,
  ms: number,
): Pick<Heard, 'said' | 'after'> {
  const begins = said.map((_, i) => said.slice(0, i).reduce((sum, one) => sum + one.ms, 0));
  const first = said.filter((_, i) => (begins[i] ?? 0) < ms);
  return { said: first, after: first.length < said.length ? 'goes-on' : after };
}
