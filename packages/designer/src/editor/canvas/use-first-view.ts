import type { Flow } from '@callwright/flow/document';
import { getNodesBounds, getViewportForBounds, type Node, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback } from 'react';
import type { Trail } from '../store/trail.ts';
import { useEditorStore } from '../store/use-editor.ts';
import { CARD_WIDTH } from './card-size.ts';

const READABLE = 0.5;
const MARGIN = 56;

/** What one sees first: the whole flow where it stays readable, else the way of the call that is shown, else its beginning. */
export function useFirstView(frame: RefObject<HTMLDivElement | null>) {
  const store = useEditorStore();
  return useCallback(
    (canvas: ReactFlowInstance) => {
      const box = frame.current?.getBoundingClientRect();
      const cards = canvas.getNodes();
      if (box === undefined || cards.length === 0) return;
      const { flow, trail } = store.getState();
      const around = (some: readonly Node[]) =>
        getViewportForBounds(getNodesBounds([...some]), box.width, box.height, READABLE, 1, '48px');
      const whole = around(cards);
      const fits = whole.zoom > READABLE;
      const path = cards.filter(({ id }) => trail.visits[id] !== undefined);
      if (fits || box.width < CARD_WIDTH) void canvas.setViewport(whole);
      else if (path.length > 0) void canvas.setViewport(around(aroundTheEnd(path, trail, around)));
      else void canvas.setViewport(beginningOf(flow, box.height));
    },
    [frame, store],
  );
}

function beginningOf(flow: Flow, height: number): Viewport {
  const start = flow.canvas[flow.start] ?? { x: 0, y: 0 };
  const zoom = 0.85;
  return { zoom, x: MARGIN - start.x * zoom, y: height / 3 - start.y * zoom };
}

/** As many of the last steps of a way as can be read at once. Steps are kept in the order in which the call came there. */
function aroundTheEnd(path: readonly Node[], { visits, now }: Trail, around: (some: readonly Node[]) => Viewport) {
  const order = [...Object.keys(visits).filter((id) => id !== now), ...(now === null ? [] : [now])];
  const steps = path.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  const from = steps.findIndex((_, i) => around(steps.slice(i)).zoom > READABLE);
  return from < 0 ? steps.slice(-1) : steps.slice(from);
}
