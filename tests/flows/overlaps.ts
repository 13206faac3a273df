import type { Flow } from '@callwright/flow/document';

const WIDTH = 240;
const HEAD = 80;
const EXIT = 28;

/** Pairs of cards that would lie on top of each other on the canvas. */
export function overlaps(flow: Flow): string[] {
  const cards = Object.entries(flow.nodes).map(([id, node]) => {
    const { x, y } = flow.canvas[id] ?? { x: 0, y: 0 };
    return { id, x, y, height: HEAD + EXIT * Object.keys(node.next).length };
  });
  return cards.flatMap((one, index) =>
    cards
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.x - other.x) < WIDTH &&
          (one.y < other.y ? one.y + one.height > other.y : other.y + other.height > one.y),
      )
      .map((other) => `${one.id} and ${other.id}`),
  );
}
