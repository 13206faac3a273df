/** A source of draws that a seed determines: the same seed, the same day. */
export type Dice = {
  /** Evenly in [0, 1). */
  readonly draw: () => number;
  /** Exponentially distributed with this mean. */
  readonly exponential: (mean: number) => number;
};

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, and good enough for statistics; not for secrets. */
export function createDice(seed: number): Dice {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const draw = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 15; i++) draw();
  return { draw, exponential: (mean) => -Math.log(1 - draw()) * mean };
}
