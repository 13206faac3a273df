export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The smallest box around others. */
export function boundsOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right
    ? { x: 0, y: 0, width: 1, height: 1 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Maps a big box into the middle of a small one, and points of the small one back. */
export type Scale = {
  readonly factor: number;
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  readonly fromX: (x: number) => number;
  readonly fromY: (y: number) => number;
};

const MARGIN = 8;
const LARGEST = 0.12;

/** Small drawings aren't blown up: a single card is a small mark, too. */
export function fitInto(bounds: Box, width: number, height: number): Scale {
  const factor = Math.min((width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height, LARGEST);
  const left = (width - bounds.width * factor) / 2;
  const top = (height - bounds.height * factor) / 2;
  return {
    factor,
    x: (x) => (x - bounds.x) * factor + left,
    y: (y) => (y - bounds.y) * factor + top,
    fromX: (x) => (x - left) / factor + bounds.x,
    fromY: (y) => (y - top) / factor + bounds.y,
  };
}
