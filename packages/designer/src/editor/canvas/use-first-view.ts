import { getNodesBounds, getViewportForBounds, type ReactFlowInstance } from '@xyflow/react';
import { type RefObject, useCallback } from 'react';
import { useEditorStore } from '../store/use-editor.ts';
import { CARD_WIDTH } from './card-size.ts';

const READABLE = 0.5;
const MARGIN = 56;

/** What one sees first: the whole flow where it stays readable, else its beginning. */
export function useFirstView(frame: RefObject<HTMLDivElement | null>) {
  const store = useEditorStore();
  return useCallback(
    (canvas: ReactFlowInstance) => {
      const box = frame.current?.getBoundingClientRect();
      const cards = canvas.getNodes();
      if (box === undefined || cards.length === 0) return;
      const whole = getViewportForBounds(getNodesBounds(cards), box.width, box.height, READABLE, 1, '48px');
      const fits = whole.zoom > READABLE;
      const { flow } = store.getState();
      const start = flow.canvas[flow.start] ?? { x: 0, y: 0 };
      const zoom = 0.85;
      const beginning = {
        zoom,
        x: MARGIN - start.x * zoom,
        y: box.height / 3 - start.y * zoom,
      };
      void canvas.setViewport(fits || box.width < CARD_WIDTH ? whole : beginning);
    },
    [frame, store],
  );
}
