/** The nth seed of a row, 0 to 2^32-1. Mixing after Mulberry32 (Tommy Ettinger, public domain). */
export function nthSeed(seed: number, nth: number): number {
  const mixed = (seed + Math.imul(nth + 1, 0x6d2b79f5)) >>> 0;
  let hash = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61);
  return (hash ^ (hash >>> 14)) >>> 0;
}
