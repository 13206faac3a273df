import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { cardSize } from './card-size.ts';

const FORM_WIDTH = 400;
const MARGIN = 24;

/** Brings the card that the form speaks of into view when it is outside or below the form. */
export function useShowChosen(frame: RefObject<HTMLDivElement | null>): void {
  const store = useEditorStore();
  const { getViewport, setViewport } = useReactFlow();
  const single = useEditor(({ selection: { steps } }) => (steps.length === 1 ? steps[0] : undefined));
  const wish = useEditor((state) => state.wish);
  const now = useEditor((state) => state.trail.now ?? undefined);
  useEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    const { flow, types, readOnly } = store.getState();
    // A picture has no form beside it.
    const id = now ?? (readOnly ? undefined : single);
    const node = id === undefined ? undefined : flow.nodes[id];
    const place = id === undefined ? undefined : flow.canvas[id];
    if (box === undefined || node === undefined || place === undefined) return;
    const { x, y, zoom } = getViewport();
    const size = cardSize(types, node);
    const left = place.x * zoom + x;
    const top = place.y * zoom + y;
    const width = size.width * zoom;
    const height = Math.min(size.height * zoom, box.height - 2 * MARGIN);
    const room = box.width - (now === undefined ? FORM_WIDTH : 0);
    const hidden =
      left + width < MARGIN || left > box.width - MARGIN || top + height < MARGIN || top > box.height - MARGIN;
    const covered = left + width > room && left + width <= box.width + width;
    if (!hidden && !covered) return;
    const toX = hidden ? (room - width) / 2 : room - width - MARGIN;
    const toY = hidden || top < MARGIN ? (box.height - height) / 3 : top;
    void setViewport({ zoom, x: x + toX - left, y: y + toY - top }, { duration: 220 });
  }, [single, wish, now, frame, store, getViewport, setViewport]);
}
